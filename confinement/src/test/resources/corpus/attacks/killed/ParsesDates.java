// The rule: a date is charged as it is read.
// Expect: killed COMPUTRONS|BYTES or refused java.time.LocalDate.parse
import java.time.LocalDate;
import java.util.function.Supplier;

public final class ParsesDates implements Supplier<Object> {

  @Override
  public Object get() {
    long sum = 0;
    while (true) {
      sum += LocalDate.parse("2000-02-29").toEpochDay();
    }
  }
}
