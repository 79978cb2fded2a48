// The rule: startsWith costs as much as the prefix is long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class AsksForLongPrefixes implements Supplier<Object> {

  @Override
  public Object get() {
    String prefix = "a".repeat(1 << 18);
    String text = prefix + "b";
    int starting = 0;
    for (int i = 0; i < 1_000_000; i++) {
      starting += text.startsWith(prefix) ? 1 : 0;
    }
    return starting;
  }
}
