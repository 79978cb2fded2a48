// The rule: the characters of a text are read with charAt.
// Expect: refused java.lang.String.chars
import java.util.function.Supplier;

public final class StreamsCharacters implements Supplier<Object> {

  @Override
  public Object get() {
    return "text".chars().sum();
  }
}
