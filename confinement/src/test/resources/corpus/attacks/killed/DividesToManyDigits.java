// The rule: a quotient has as many digits as are asked for.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

public final class DividesToManyDigits implements Supplier<Object> {

  @Override
  public Object get() {
    return BigDecimal.ONE.divide(new BigDecimal(3), new MathContext(100_000_000)).precision();
  }
}
