// The rule: what a type variable erases to is named.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class BoundsATypeByWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    return Box.open(null) == null;
  }

  static class Box {
    static <T extends Thread> T open(T thread) {
      return thread;
    }
  }
}
