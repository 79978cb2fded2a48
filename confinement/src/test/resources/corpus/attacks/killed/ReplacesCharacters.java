// The rule: replace costs as much as the text is long.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class ReplacesCharacters implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "ab".repeat(1 << 18);
    for (int i = 0; i < 1_000_000; i++) {
      text = text.replace('a', 'c').replace('c', 'a');
    }
    return text.length();
  }
}
