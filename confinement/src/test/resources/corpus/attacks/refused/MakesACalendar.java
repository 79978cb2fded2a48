// The rule: a calendar knows the clock, the locale and the zone.
// Expect: refused java.util.Calendar
import java.util.Calendar;
import java.util.function.Supplier;

public final class MakesACalendar implements Supplier<Object> {

  @Override
  public Object get() {
    return Calendar.getInstance().getTimeInMillis();
  }
}
