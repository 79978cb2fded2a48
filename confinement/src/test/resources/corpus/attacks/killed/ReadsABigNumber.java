// The rule: a big number costs more to read than its text is long.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class ReadsABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    String digits = "7".repeat(1_000_000);
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 100; i++) {
      sum = sum.add(new BigInteger(digits));
    }
    return sum.bitLength();
  }
}
