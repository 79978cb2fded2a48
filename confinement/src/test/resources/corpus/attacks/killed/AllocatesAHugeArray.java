// The rule: an array is charged before it is there.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class AllocatesAHugeArray implements Supplier<Object> {

  @Override
  public Object get() {
    return new long[1 << 30].length;
  }
}
