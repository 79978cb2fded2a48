// The rule: a vat cannot name what ends it.
// Expect: refused vatworks.vat.Kill
import java.util.function.Supplier;
import vatworks.vat.Kill;

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
