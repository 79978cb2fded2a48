// The rule: a short text can be a number of two billion digits.
// Expect: killed COMPUTRONS|BYTES or refused java.math.BigDecimal
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class FillsAHoleInAScale implements Supplier<Object> {

  @Override
  public Object get() {
    return new BigDecimal("1E+2000000000").toBigInteger().bitLength();
  }
}
