// The rule: what ran out of memory is not given more.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class AllocatesInAHandler implements Supplier<Object> {

  @Override
  public Object get() {
    for (int i = 0; i < 10; i++) {
      try {
        long[] much = new long[1 << 28];
        much[0] = 1;
      } catch (Throwable e) {
        i--;
      }
    }
    return "survived";
  }
}
