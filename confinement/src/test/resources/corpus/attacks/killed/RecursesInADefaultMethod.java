// The rule: a default method that calls itself is a recursion.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesInADefaultMethod implements Supplier<Object> {

  @Override
  public Object get() {
    return new Face() {
    }.down(1);
  }

  interface Face {
    default int down(int n) {
      return down(n + 1) + n;
    }
  }
}
