// The rule: getBytes costs as much as the text is long.
// Expect: killed BYTES|COMPUTRONS
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

public final class EncodesLongTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "\u20ac".repeat(1 << 18);
    int length = 0;
    while (length >= 0) {
      length = text.getBytes(StandardCharsets.UTF_8).length;
    }
    return length;
  }
}
