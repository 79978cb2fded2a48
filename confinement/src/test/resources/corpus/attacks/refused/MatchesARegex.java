// The rule: a regular expression can take exponential time, unmetered.
// Expect: refused java.util.regex
import java.util.function.Supplier;
import java.util.regex.Pattern;

public final class MatchesARegex implements Supplier<Object> {

  @Override
  public Object get() {
    return Pattern.compile("(a*)*b").matcher("a".repeat(40)).matches();
  }
}
