// The rule: a scale is digits, and digits are memory.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class SetsAVastScale implements Supplier<Object> {

  @Override
  public Object get() {
    return BigDecimal.ONE.setScale(1_000_000_000).precision();
  }
}
