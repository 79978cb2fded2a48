// The rule: toUpperCase costs as much as the text is long.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class ChangesCase implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "\u00df".repeat(1 << 18);
    int length = 0;
    while (length >= 0) {
      length = text.toUpperCase().length();
    }
    return length;
  }
}
