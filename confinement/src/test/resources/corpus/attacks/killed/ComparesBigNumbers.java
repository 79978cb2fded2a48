// The rule: big numbers are compared at what that costs.
// Expect: killed COMPUTRONS
import java.math.BigInteger;
import java.util.function.Supplier;

public final class ComparesBigNumbers implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger one = BigInteger.ONE.shiftLeft(30_000_000);
    BigInteger two = one.add(BigInteger.ONE);
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += one.compareTo(two) + (one.equals(two) ? 1 : 0);
    }
    return sum;
  }
}
