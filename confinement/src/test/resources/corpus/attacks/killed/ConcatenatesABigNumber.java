// The rule: a plus calls toString, at what that costs.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class ConcatenatesABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger number = BigInteger.ONE.shiftLeft(20_000_000).subtract(BigInteger.ONE);
    return ("" + number).length();
  }
}
