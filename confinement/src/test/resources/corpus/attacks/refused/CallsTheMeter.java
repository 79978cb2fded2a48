// The rule: a vat cannot name its meter.
// Expect: refused vatworks.meter
import java.util.function.Supplier;
import vatworks.meter.Meter;

public final class CallsTheMeter implements Supplier<Object> {

  @Override
  public Object get() {
    Meter.GAUGE.leave(Integer.MAX_VALUE);
    return "refilled";
  }
}
