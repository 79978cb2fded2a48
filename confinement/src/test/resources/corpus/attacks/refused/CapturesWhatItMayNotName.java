// The rule: what a lambda captures is named in its type.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class CapturesWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    return later(null).get();
  }

  private static Supplier<String> later(Thread thread) {
    return () -> thread == null ? "none" : "one";
  }
}
