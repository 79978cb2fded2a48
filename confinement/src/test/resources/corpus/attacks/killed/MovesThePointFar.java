// The rule: a moved point is zeros in front.
// Expect: killed COMPUTRONS|BYTES or refused movePointRight
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class MovesThePointFar implements Supplier<Object> {

  @Override
  public Object get() {
    return new BigDecimal("0.1").movePointRight(1_000_000_000).precision();
  }
}
