// The rule: an exception that goes through many frames is not free.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ThrowsAcrossManyFrames implements Supplier<Object> {

  @Override
  public Object get() {
    int caught = 0;
    while (true) {
      try {
        down(500);
      } catch (IllegalStateException e) {
        caught++;
      }
    }
  }

  private static final IllegalStateException READY = new IllegalStateException("ready");

  private static void down(int n) {
    if (n == 0) {
      throw READY;
    }
    down(n - 1);
  }
}
