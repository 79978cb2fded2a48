// The rule: a bit far out is charged by how far it is.
// Expect: killed BYTES|COMPUTRONS or refused setBit
import java.math.BigInteger;
import java.util.function.Supplier;

public final class SetsAFarBit implements Supplier<Object> {

  @Override
  public Object get() {
    return BigInteger.ZERO.setBit(Integer.MAX_VALUE - 64).bitLength();
  }
}
