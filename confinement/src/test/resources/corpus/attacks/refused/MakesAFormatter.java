// The rule: formatters depend on the locale.
// Expect: refused java.util.Formatter
import java.util.Formatter;
import java.util.function.Supplier;

public final class MakesAFormatter implements Supplier<Object> {

  @Override
  public Object get() {
    return new Formatter().format("%s", 1).toString();
  }
}
