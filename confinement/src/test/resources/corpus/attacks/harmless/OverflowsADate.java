// The rule: a date past the end of time is an exception.
// Expect: throws java.time.DateTimeException or refused java.time.LocalDate.plusYears
import java.time.LocalDate;
import java.util.function.Supplier;

public final class OverflowsADate implements Supplier<Object> {

  @Override
  public Object get() {
    return LocalDate.of(999_999_999, 12, 31).plusYears(1);
  }
}
