// The rule: to park is to hold the host's thread.
// Expect: refused java.util.concurrent
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

public final class ParksTheThread implements Supplier<Object> {

  @Override
  public Object get() {
    LockSupport.park();
    return "parked";
  }
}
