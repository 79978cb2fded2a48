// The rule: an exception is an object that looks at the stack.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class MakesExceptions implements Supplier<Object> {

  @Override
  public Object get() {
    Throwable last = null;
    while (true) {
      last = new IllegalStateException("again", last);
    }
  }
}
