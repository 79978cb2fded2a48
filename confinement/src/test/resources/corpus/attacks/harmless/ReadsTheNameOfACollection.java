// The rule: what stands behind a collection's name does not show.
// Expect: result java.util.ArrayList
import java.util.ArrayList;
import java.util.function.Supplier;

public final class ReadsTheNameOfACollection implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<String>().getClass().getName();
  }
}
