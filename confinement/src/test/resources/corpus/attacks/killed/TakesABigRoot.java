// The rule: roots of big numbers are charged.
// Expect: killed COMPUTRONS|BYTES or refused java.math.BigInteger.sqrt
import java.math.BigInteger;
import java.util.function.Supplier;

public final class TakesABigRoot implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.ONE.shiftLeft(10_000_000).subtract(BigInteger.TWO).sqrt().bitLength();
  }
}
