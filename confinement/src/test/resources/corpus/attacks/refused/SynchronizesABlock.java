// The rule: a vat cannot hold a lock after its turn, or one that the host wants.
// Expect: refused synchronized
import java.util.function.Supplier;

public final class SynchronizesABlock implements Supplier<Object> {

  @Override
  public Object get() {
    synchronized (String.class) {
      return "locked";
    }
  }
}
