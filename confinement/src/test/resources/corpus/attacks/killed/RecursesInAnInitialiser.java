// The rule: a static initialiser that recurses is ended as any method.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesInAnInitialiser implements Supplier<Object> {

  @Override
  public Object get() {
    return Deep.VALUE;
  }

  static class Deep {
    static final int VALUE = down(1);

    private static int down(int n) {
      return down(n + 1) + n;
    }
  }
}
