// The rule: toPlainString writes all zeros.
// Expect: killed COMPUTRONS|BYTES or refused toPlainString
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class PrintsAPlainNumber implements Supplier<Object> {

  @Override
  public Object get() {
    return new BigDecimal("1E+1000000000").toPlainString().length();
  }
}
