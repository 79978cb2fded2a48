// The rule: quotients are charged by both numbers.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class DividesBigNumbers implements Supplier<Object> {

  @Override
  public Object get() {
    BigInteger high = BigInteger.ONE.shiftLeft(8_000_000).subtract(BigInteger.ONE);
    BigInteger low = BigInteger.ONE.shiftLeft(4_000_000).subtract(BigInteger.TWO);
    int bits = 0;
    for (int i = 0; i < 1_000; i++) {
      bits += high.mod(low).bitLength();
    }
    return bits;
  }
}
