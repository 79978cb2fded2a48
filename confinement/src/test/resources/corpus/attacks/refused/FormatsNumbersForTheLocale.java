// The rule: number formats are the locale's.
// Expect: refused java.text
import java.text.NumberFormat;
import java.util.function.Supplier;

public final class FormatsNumbersForTheLocale implements Supplier<Object> {

  @Override
  public Object get() {
    return NumberFormat.getInstance().format(1234.5);
  }
}
