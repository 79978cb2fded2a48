// The rule: copyOf allocates the length that it is told.
// Expect: killed BYTES|COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class CopiesAHugeArray implements Supplier<Object> {

  @Override
  public Object get() {
    return Arrays.copyOf(new byte[1], Integer.MAX_VALUE - 8).length;
  }
}
