// The rule: a vat cannot name what ends it.
// Expect: refused vatworks.meter.Kill
import java.util.function.Supplier;
import vatworks.meter.Kill;

public final class CatchesTheKill implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      while (true) {
      }
    } catch (Kill e) {
      return "survived";
    }
  }
}
