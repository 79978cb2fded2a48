// The rule: a finally that recurses is a recursion.
// Expect: killed STACK|COMPUTRONS
import java.util.function.Supplier;

public final class RecursesInAFinally implements Supplier<Object> {

  @Override
  public Object get() {
    return down(0);
  }

  private static int down(int n) {
    try {
      return down(n + 1);
    } finally {
      down(n + 2);
    }
  }
}
