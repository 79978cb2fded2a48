// The rule: monitors are between threads, of which a vat has none.
// Expect: refused java.lang.Object.notifyAll
import java.util.function.Supplier;

public final class Notifies implements Supplier<Object> {

  @Override
  public Object get() {
    notifyAll();
    return "notified";
  }
}
