// The rule: currencies come from the machine's tables.
// Expect: refused java.util.Currency
import java.util.Currency;
import java.util.function.Supplier;

public final class AccessesACurrency implements Supplier<Object> {

  @Override
  public Object get() {
    return Currency.getInstance("EUR").getDefaultFractionDigits();
  }
}
