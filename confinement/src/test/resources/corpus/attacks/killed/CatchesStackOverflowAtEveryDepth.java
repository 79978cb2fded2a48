// The rule: handlers all the way down do not catch what ends a turn.
// Expect: killed STACK|COMPUTRONS
import java.util.function.Supplier;

public final class CatchesStackOverflowAtEveryDepth implements Supplier<Object> {

  @Override
  public Object get() {
    return down(0);
  }

  private static int down(int n) {
    try {
      return down(n + 1) + 1;
    } catch (Throwable e) {
      return down(n) + 2;
    }
  }
}
