// The rule: to divide by zero is an exception.
// Expect: throws java.lang.ArithmeticException
import java.util.function.Supplier;

public final class DividesByZero implements Supplier<Object> {

  @Override
  public Object get() {
    int zero = 0;
    return 1 / zero;
  }
}
