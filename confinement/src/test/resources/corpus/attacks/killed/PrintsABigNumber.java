// The rule: a big number's digits cost more than its bits.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class PrintsABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger number = BigInteger.ONE.shiftLeft(20_000_000).subtract(BigInteger.ONE);
    return number.toString().length();
  }
}
