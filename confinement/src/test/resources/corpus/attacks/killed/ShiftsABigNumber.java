// The rule: a shift allocates what it shifts by.
// Expect: killed BYTES|COMPUTRONS
import java.math.BigInteger;
import java.util.function.Supplier;

public final class ShiftsABigNumber implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.ONE.shiftLeft(Integer.MAX_VALUE - 64).bitLength();
  }
}
