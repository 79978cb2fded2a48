// The rule: a vat cannot change how the host formats.
// Expect: refused java.util.Locale
import java.util.Locale;
import java.util.function.Supplier;

public final class ChangesTheLocale implements Supplier<Object> {

  @Override
  public Object get() {
    Locale.setDefault(Locale.of("tr", "TR"));
    return "changed";
  }
}
