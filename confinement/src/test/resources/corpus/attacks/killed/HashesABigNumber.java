// The rule: a hash of a big number goes through all of it.
// Expect: killed COMPUTRONS
import java.math.BigInteger;
import java.util.function.Supplier;

public final class HashesABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    Object number = BigInteger.ONE.shiftLeft(30_000_000);
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += number.hashCode();
    }
    return sum;
  }
}
