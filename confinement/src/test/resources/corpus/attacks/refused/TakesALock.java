// The rule: locks of java.util.concurrent are locks.
// Expect: refused java.util.concurrent
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public final class TakesALock implements Supplier<Object> {

  @Override
  public Object get() {
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    return lock.isLocked();
  }
}
