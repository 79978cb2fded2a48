// The rule: the next prime may be far.
// Expect: killed COMPUTRONS|BYTES or refused nextProbablePrime
import java.math.BigInteger;
import java.util.function.Supplier;

public final class SearchesForAPrime implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.ONE.shiftLeft(50_000).nextProbablePrime().bitLength();
  }
}
