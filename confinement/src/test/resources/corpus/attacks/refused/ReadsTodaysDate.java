// The rule: java.time has dates for a vat, but no today.
// Expect: refused java.time.LocalDate.now
import java.time.LocalDate;
import java.util.function.Supplier;

public final class ReadsTodaysDate implements Supplier<Object> {

  @Override
  public Object get() {
    return LocalDate.now().toString();
  }
}
