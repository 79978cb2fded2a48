// The rule: gcd is charged by both numbers.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class FindsDivisors implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger one = BigInteger.ONE.shiftLeft(3_000_000).subtract(BigInteger.ONE);
    BigInteger two = BigInteger.ONE.shiftLeft(2_999_999).subtract(BigInteger.TEN);
    return one.gcd(two).bitLength();
  }
}
