// The rule: the lines of a text are found with indexOf.
// Expect: refused java.lang.String.lines
import java.util.function.Supplier;

public final class StreamsLines implements Supplier<Object> {

  @Override
  public Object get() {
    return "a\nb".lines().count();
  }
}
