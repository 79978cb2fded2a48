// The rule: what is given through an interface is not cloned past it.
// Expect: refused clone
import java.util.ArrayList;
import java.util.function.Supplier;

public final class ClonesAList implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<>().clone();
  }
}
