// The rule: replaceAll of a String is a regular expression.
// Expect: refused java.lang.String.replaceAll
import java.util.function.Supplier;

public final class ReplacesByRegex implements Supplier<Object> {

  @Override
  public Object get() {
    return "a".repeat(40).replaceAll("(a*)*b", "");
  }
}
