// The rule: an exception costs what the stack is deep.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class MakesExceptionsDeepDown implements Supplier<Object> {

  @Override
  public Object get() {
    return dig(1_000);
  }

  private static Object dig(int depth) {
    if (depth > 0) {
      return dig(depth - 1);
    }
    Throwable last = null;
    for (int i = 0; i < 100_000; i++) {
      last = new RuntimeException();
    }
    return last == null;
  }
}
