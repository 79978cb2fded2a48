// The rule: letters that become several cost what they take.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class WritesLigaturesLarge implements Supplier<Object> {

  @Override
  public Object get() {
    String letters = "\u0390".repeat(500_000);
    int length = 0;
    while (true) {
      length += letters.toUpperCase().length();
    }
  }
}
