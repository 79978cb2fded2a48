// The rule: decimals of different scales cost what it takes to write them alike.
// Expect: killed BYTES|COMPUTRONS
import java.math.BigDecimal;
import java.util.function.Supplier;

public final class AddsDistantDecimals implements Supplier<Object> {

  @Override
  public Object get() {
    BigDecimal small = new BigDecimal("1e-400000000");
    BigDecimal sum = BigDecimal.ONE;
    while (true) {
      sum = sum.add(small);
    }
  }
}
