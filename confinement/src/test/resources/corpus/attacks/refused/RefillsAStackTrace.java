// The rule: a stack trace costs what the stack is deep.
// Expect: refused fillInStackTrace
import java.util.function.Supplier;

public final class RefillsAStackTrace implements Supplier<Object> {

  @Override
  public Object get() {
    RuntimeException again = new RuntimeException("again");
    for (int i = 0; i < 1_000_000; i++) {
      again.fillInStackTrace();
    }
    return again.getMessage();
  }
}
