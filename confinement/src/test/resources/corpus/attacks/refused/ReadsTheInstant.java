// The rule: java.time has values for a vat, but no now.
// Expect: refused java.time.Instant.now
import java.time.Instant;
import java.util.function.Supplier;

public final class ReadsTheInstant implements Supplier<Object> {

  @Override
  public Object get() {
    return Instant.now().toString();
  }
}
