// The rule: a vat has no clock.
// Expect: refused java.lang.System.currentTimeMillis
import java.util.function.Supplier;

public final class ReadsTheClock implements Supplier<Object> {

  @Override
  public Object get() {
    return System.currentTimeMillis();
  }
}
