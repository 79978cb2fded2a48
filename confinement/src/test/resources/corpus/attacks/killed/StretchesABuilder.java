// The rule: setLength allocates what it adds.
// Expect: killed BYTES|COMPUTRONS or refused java.lang.StringBuilder.setLength
import java.util.function.Supplier;

public final class StretchesABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder();
    builder.setLength(Integer.MAX_VALUE - 8);
    return builder.length();
  }
}
