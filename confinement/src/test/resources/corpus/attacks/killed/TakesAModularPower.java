// The rule: modPow is charged by all three numbers.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class TakesAModularPower implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(100_000).subtract(BigInteger.ONE);
    return BigInteger.valueOf(3).modPow(modulus.subtract(BigInteger.TWO), modulus).bitLength();
  }
}
