// The rule: the body of a lambda is checked as well.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInALambda implements Supplier<Object> {

  @Override
  public Object get() {
    Runnable later = () -> System.exit(1);
    return later != null;
  }
}
