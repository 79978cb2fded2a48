// The rule: a sum has all the digits between its terms.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class AddsNumbersFarApart implements Supplier<Object> {

  @Override
  public Object get() {
    return BigDecimal.ONE.add(new BigDecimal("1E-999999999")).precision();
  }
}
