// The rule: toCharArray and valueOf copy all of a text.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class TakesTextsApart implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "x".repeat(1 << 18);
    while (text.length() > 0) {
      text = String.valueOf(text.toCharArray());
    }
    return text;
  }
}
