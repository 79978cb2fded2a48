// The rule: String.format depends on the locale, and its widths allocate.
// Expect: refused java.lang.String.format
import java.util.function.Supplier;

public final class FormatsForTheLocale implements Supplier<Object> {

  @Override
  public Object get() {
    return String.format("%,d %1000000000d", 1_000_000, 1);
  }
}
