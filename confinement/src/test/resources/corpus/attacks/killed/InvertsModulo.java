// The rule: modInverse is charged by both numbers.
// Expect: killed COMPUTRONS|BYTES or refused modInverse
import java.math.BigInteger;
import java.util.function.Supplier;

public final class InvertsModulo implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(1_000_000).subtract(BigInteger.ONE);
    return BigInteger.ONE.shiftLeft(999_983).add(BigInteger.TWO).modInverse(modulus).bitLength();
  }
}
