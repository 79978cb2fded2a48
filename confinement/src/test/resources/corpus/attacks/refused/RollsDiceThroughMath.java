// The rule: Math has a generator of its own, which is refused too.
// Expect: refused java.lang.Math.random
import java.util.function.Supplier;

public final class RollsDiceThroughMath implements Supplier<Object> {

  @Override
  public Object get() {
    return Math.random();
  }
}
