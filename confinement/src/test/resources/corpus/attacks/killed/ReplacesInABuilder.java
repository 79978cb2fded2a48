// The rule: replace in a builder moves all that is behind it.
// Expect: killed COMPUTRONS|BYTES or refused java.lang.StringBuilder.replace
import java.util.function.Supplier;

public final class ReplacesInABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("x".repeat(1 << 18));
    for (int i = 0; i < 1_000_000; i++) {
      builder.replace(0, 1, i % 2 == 0 ? "yy" : "");
    }
    return builder.length();
  }
}
