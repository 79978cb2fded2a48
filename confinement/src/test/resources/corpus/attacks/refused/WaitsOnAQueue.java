// The rule: a queue that blocks would hold the host's thread.
// Expect: refused java.util.concurrent
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;

public final class WaitsOnAQueue implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return new SynchronousQueue<String>().take();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
