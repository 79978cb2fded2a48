// The rule: a vat cannot hold up the thread that it was lent.
// Expect: refused java.lang.Thread.sleep
import java.time.Duration;
import java.util.function.Supplier;

public final class Sleeps implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      Thread.sleep(Duration.ofDays(1));
    } catch (InterruptedException e) {
      return "interrupted";
    }
    return "slept";
  }
}
