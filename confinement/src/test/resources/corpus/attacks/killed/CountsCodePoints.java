// The rule: codePointCount costs as much as the text is long.
// Expect: killed COMPUTRONS or refused codePointCount
import java.util.function.Supplier;

public final class CountsCodePoints implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "\ud83d\ude00".repeat(1 << 17);
    long sum = 0;
    for (int i = 0; i < 10_000_000; i++) {
      sum += text.codePointCount(0, text.length());
    }
    return sum;
  }
}
