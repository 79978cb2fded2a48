// The rule: the thread is lent, not given.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class InterruptsItsThread implements Supplier<Object> {

  @Override
  public Object get() {
    Thread.currentThread().interrupt();
    return "interrupted";
  }
}
