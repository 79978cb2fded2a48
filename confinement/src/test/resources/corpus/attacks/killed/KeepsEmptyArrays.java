// The rule: an empty array is charged for its header.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class KeepsEmptyArrays implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] kept = new Object[1 << 19];
    for (int round = 0; round < 1_000; round++) {
      for (int i = 0; i < kept.length; i++) {
        kept[i] = new int[0];
      }
    }
    return kept.length;
  }
}
