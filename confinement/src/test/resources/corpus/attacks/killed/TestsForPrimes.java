// The rule: a test for primes is many modular powers.
// Expect: killed COMPUTRONS|BYTES or refused isProbablePrime
import java.math.BigInteger;
import java.util.function.Supplier;

public final class TestsForPrimes implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.ONE.shiftLeft(86_243).subtract(BigInteger.ONE).isProbablePrime(1_000);
  }
}
