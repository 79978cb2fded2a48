// The rule: String.matches is a regular expression.
// Expect: refused java.lang.String.matches
import java.util.function.Supplier;

public final class MatchesARegexThroughString implements Supplier<Object> {

  @Override
  public Object get() {
    return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".matches("(a*)*b");
  }
}
