// The rule: a synchronized method is a lock as well.
// Expect: refused synchronized
import java.util.function.Supplier;

public final class SynchronizesAMethod implements Supplier<Object> {

  @Override
  public Object get() {
    return locked();
  }

  private synchronized String locked() {
    return "locked";
  }
}
