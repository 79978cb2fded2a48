// The rule: the machine's language is not the vat's to know.
// Expect: refused java.util.Locale
import java.util.Locale;
import java.util.function.Supplier;

public final class AsksForTheLocale implements Supplier<Object> {

  @Override
  public Object get() {
    return Locale.getDefault().toString();
  }
}
