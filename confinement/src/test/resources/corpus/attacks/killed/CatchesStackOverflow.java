// The rule: a handler for stack overflow does not catch what ends a turn.
// Expect: killed STACK
import java.util.function.Supplier;

public final class CatchesStackOverflow implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return down(0);
    } catch (StackOverflowError e) {
      return "survived";
    }
  }

  private static int down(int n) {
    return down(n + 1) + 1;
  }
}
