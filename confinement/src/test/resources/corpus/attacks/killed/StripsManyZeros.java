// The rule: stripTrailingZeros divides once for each zero.
// Expect: killed COMPUTRONS|BYTES or refused stripTrailingZeros
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;

public final class StripsManyZeros implements Supplier<Object> {

  @Override
  public Object get() {
    BigDecimal number = new BigDecimal(BigInteger.TEN.pow(200_000));
    long sum = 0;
    for (int i = 0; i < 100; i++) {
      sum += number.stripTrailingZeros().scale();
    }
    return sum;
  }
}
