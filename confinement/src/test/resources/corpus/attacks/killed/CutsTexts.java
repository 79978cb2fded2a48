// The rule: substring copies what it cuts out.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class CutsTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "x".repeat(1 << 18);
    int length = 0;
    for (int i = 0; i < 1_000_000; i++) {
      length += text.substring(1).length();
    }
    return length;
  }
}
