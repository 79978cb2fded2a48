// The rule: pow is charged by what comes out.
// Expect: killed COMPUTRONS|BYTES
import java.math.BigInteger;
import java.util.function.Supplier;

public final class RaisesABigNumberToAPower implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.valueOf(Long.MAX_VALUE).pow(100_000_000).bitLength();
  }
}
