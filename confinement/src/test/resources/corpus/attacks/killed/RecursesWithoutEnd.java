// The rule: a recursion without end is ended before the thread's stack is.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesWithoutEnd implements Supplier<Object> {

  @Override
  public Object get() {
    return down(0);
  }

  private static int down(int depth) {
    return down(depth + 1) + 1;
  }
}
