// The rule: a throwable that is made of its cause takes the room of the message of that.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class QuotesALongMessageInCauses implements Supplier<Object> {

  @Override
  public Object get() {
    Exception cause = new Exception("long".repeat(1_000_000));
    Exception[] kept = new Exception[1_000];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = new RuntimeException(cause);
    }
    return kept.length;
  }
}
