// The rule: Arrays.equals costs as much as the arrays are long.
// Expect: killed COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class ComparesArrays implements Supplier<Object> {

  @Override
  public Object get() {
    long[] one = new long[1 << 18];
    long[] two = new long[1 << 18];
    int equal = 0;
    for (int i = 0; i < 1_000_000; i++) {
      equal += Arrays.equals(one, two) ? 1 : 0;
    }
    return equal;
  }
}
