// The rule: a duration's text is charged by its length.
// Expect: killed COMPUTRONS|BYTES or refused java.time.Duration or throws DateTimeParseException
import java.time.Duration;
import java.util.function.Supplier;

public final class ParsesALongDuration implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "P" + "0".repeat(1 << 18) + "D";
    long sum = 0;
    while (true) {
      sum += Duration.parse(text).toSeconds();
    }
  }
}
