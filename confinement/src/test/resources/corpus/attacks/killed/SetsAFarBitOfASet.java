// The rule: a set of bits is as long as its last.
// Expect: killed BYTES|COMPUTRONS or refused java.util.BitSet
import java.util.BitSet;
import java.util.function.Supplier;

public final class SetsAFarBitOfASet implements Supplier<Object> {

  @Override
  public Object get() {
    BitSet bits = new BitSet();
    bits.set(Integer.MAX_VALUE - 1);
    return bits.cardinality();
  }
}
