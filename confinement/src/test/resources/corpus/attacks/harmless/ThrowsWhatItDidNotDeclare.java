// The rule: a checked exception that nobody declared is a fault like any other.
// Expect: throws java.lang.Exception
import java.util.function.Supplier;

public final class ThrowsWhatItDidNotDeclare implements Supplier<Object> {

  @Override
  public Object get() {
    throw sneak(new Exception("undeclared"));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
