// The rule: a duration's product is a big number's.
// Expect: killed COMPUTRONS|BYTES or refused multipliedBy
import java.time.Duration;
import java.util.function.Supplier;

public final class MultipliesADuration implements Supplier<Object> {

  @Override
  public Object get() {
    Duration duration = Duration.ofDays(1);
    while (true) {
      duration = duration.multipliedBy(3).dividedBy(3);
    }
  }
}
