// The rule: a quotient has as many decimals as are asked for.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;

public final class DividesToAVastScale implements Supplier<Object> {

  @Override
  public Object get() {
    return BigDecimal.ONE.divide(new BigDecimal(3), 100_000_000, RoundingMode.DOWN).precision();
  }
}
