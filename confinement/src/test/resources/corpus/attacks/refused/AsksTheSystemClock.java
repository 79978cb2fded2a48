// The rule: a vat has no clock, whatever it is called.
// Expect: refused java.time.Clock
import java.time.Clock;
import java.util.function.Supplier;

public final class AsksTheSystemClock implements Supplier<Object> {

  @Override
  public Object get() {
    return Clock.systemUTC().millis();
  }
}
