// The rule: a list of a billion copies is small until it is gone through.
// Expect: killed COMPUTRONS or result false
import java.util.Collections;
import java.util.function.Supplier;

public final class IteratesOverCopies implements Supplier<Object> {

  @Override
  public Object get() {
    return Collections.nCopies(Integer.MAX_VALUE, 1).contains(2);
  }
}
