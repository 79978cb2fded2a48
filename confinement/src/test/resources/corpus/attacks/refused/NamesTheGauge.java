// The rule: the meter is not reached through its interface either.
// Expect: refused vatworks.vat.Gauge
import java.util.function.Supplier;
import vatworks.vat.Gauge;

public final class NamesTheGauge implements Supplier<Object> {

  @Override
  public Object get() {
    Object unknown = "text";
    return unknown instanceof Gauge gauge ? gauge.end() : "none";
  }
}
