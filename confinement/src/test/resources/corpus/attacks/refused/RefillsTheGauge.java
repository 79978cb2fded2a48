// The rule: a vat cannot begin its own turn.
// Expect: refused vatworks.
import java.util.function.Supplier;
import vatworks.meter.Meter;
import vatworks.vat.Budget;

public final class RefillsTheGauge implements Supplier<Object> {

  @Override
  public Object get() {
    Meter.GAUGE.begin(new Budget(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE));
    while (true) {
    }
  }
}
