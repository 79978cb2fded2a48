// The rule: an array is gone through by a loop.
// Expect: refused java.util.Arrays.stream
import java.util.Arrays;
import java.util.function.Supplier;

public final class StreamsAnArray implements Supplier<Object> {

  @Override
  public Object get() {
    return Arrays.stream(new int[]{1, 2, 3}).sum();
  }
}
