// Dates and durations: leap years, ends of months, weeks, easter.
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

public final class CalendarDates implements Supplier<Object> {

  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  private static int workingDays(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      DayOfWeek weekday = day.getDayOfWeek();
      if (weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
        days++;
      }
    }
    return days;
  }

  @Override
  public Object get() {
    LocalDate leap = LocalDate.of(2024, Month.FEBRUARY, 29);
    LocalDateTime evening = leap.atTime(23, 30);
    Duration meeting = Duration.ofMinutes(95);
    Instant start = Instant.ofEpochSecond(1_000_000_000);
    return leap.plusYears(1) + " " + leap.plusMonths(12) + " " + leap.minusDays(366) + " " + leap.isLeapYear()
        + " "
        + leap.lengthOfMonth() + " " + leap.getDayOfYear() + " " + LocalDate.of(2024, 1, 31).plusMonths(1)
        + "\n"
        + easter(2024) + " " + easter(2026) + " " + easter(2026).getDayOfWeek() + "\n"
        + workingDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)) + " "
        + ChronoUnit.DAYS.between(leap, LocalDate.of(2026, 11, 23)) + " "
        + Period.between(leap, LocalDate.of(2026, 11, 23)) + "\n" + evening.plus(meeting) + " "
        + evening.plus(meeting).toLocalDate().equals(leap) + " " + meeting + " " + meeting.toHours() + " "
        + meeting.plusSeconds(30).multipliedBy(3) + " " + LocalTime.of(8, 15).minusHours(9) + "\n"
        + start.plus(meeting) + " " + start.isAfter(Instant.EPOCH) + " " + start.getEpochSecond() + " "
        + LocalDate.ofEpochDay(20_000) + " " + leap.compareTo(LocalDate.of(2024, 3, 1)) + " "
        + DayOfWeek.MONDAY.plus(10) + " " + Month.JANUARY.minus(1) + " " + leap.withDayOfMonth(1);
  }
}
