// The rule: arithmetic of dates is charged.
// Expect: killed COMPUTRONS|BYTES
import java.time.LocalDate;
import java.util.function.Supplier;

public final class AddsDaysForEver implements Supplier<Object> {

  @Override
  public Object get() {
    LocalDate date = LocalDate.of(2000, 1, 1);
    while (true) {
      date = date.plusDays(1).minusMonths(1).plusMonths(1);
    }
  }
}
