import java.time.*;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Values of time, which know no clock, zone or locale. */
final class Dates {
  private final Consumer<String> log;

  Dates(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    LocalDate date = LocalDate.parse("2024-02-29");
    log.accept(date.plusYears(1) + " " + date.getDayOfWeek() + " " + date.hashCode() + " " + date.isLeapYear());
    Map<Object, Integer> keys = new HashMap<>();
    keys.put(DayOfWeek.MONDAY, DayOfWeek.MONDAY.hashCode());
    keys.put(Month.MAY, Month.MAY.hashCode());
    keys.put(ChronoUnit.DAYS, ChronoUnit.DAYS.hashCode());
    keys.put(ChronoField.YEAR, ChronoField.YEAR.hashCode());
    keys.put(ZoneOffset.ofHours(5), ZoneOffset.ofHours(5).hashCode());
    keys.put(Instant.ofEpochSecond(5), Instant.ofEpochSecond(5).hashCode());
    keys.put(Duration.ofMinutes(61), Duration.ofMinutes(61).hashCode());
    keys.put(Period.ofMonths(14), Period.ofMonths(14).hashCode());
    keys.put(Year.of(2024), Year.of(2024).hashCode());
    keys.put(YearMonth.of(2024, 5), YearMonth.of(2024, 5).hashCode());
    keys.put(MonthDay.of(2, 29), MonthDay.of(2, 29).hashCode());
    keys.put(LocalTime.NOON, LocalTime.NOON.hashCode());
    keys.put(ChronoField.YEAR.range(), ChronoField.YEAR.range().hashCode());
    log.accept(keys.toString());
    log.accept(date.atTime(23, 59).atOffset(ZoneOffset.ofHoursMinutes(5, 45)).toInstant().toString() + " "
        + date.until(LocalDate.of(2030, 1, 1), ChronoUnit.DAYS) + " " + Duration.parse("PT1H2.5S"));
    for (String text : new String[]{"2023-02-29", "2024-2-9", "title", "２０２４-01-01"}) {
      try {
        log.accept(LocalDate.parse(text).toString());
      } catch (DateTimeException e) {
        log.accept(e.toString());
      }
    }
  }
}
