// The rule: setLength clears what it adds, though nothing is allocated.
// Expect: killed COMPUTRONS|BYTES or refused java.lang.StringBuilder.setLength
import java.util.function.Supplier;

public final class StretchesAndShrinksABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("x".repeat(1 << 18));
    while (builder.length() > 0) {
      builder.setLength(1);
      builder.setLength(1 << 18);
    }
    return builder.length();
  }
}
