// The rule: two to the power of the depth is ended, though the depth is small.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class DoublesItsWorkInFinally implements Supplier<Object> {

  @Override
  public Object get() {
    spread(60);
    return "spread";
  }

  private static void spread(int depth) {
    if (depth == 0) {
      return;
    }
    try {
      spread(depth - 1);
    } finally {
      spread(depth - 1);
    }
  }
}
