// The rule: an exception that the JVM makes costs what the stack is deep.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class MakesTheJvmThrowDeepDown implements Supplier<Object> {

  @Override
  public Object get() {
    return dig(1_000);
  }

  private static Object dig(int depth) {
    if (depth > 0) {
      return dig(depth - 1);
    }
    int[] empty = {};
    int caught = 0;
    for (int i = 0; i < 1_000_000; i++) {
      try {
        caught += empty[i];
      } catch (ArrayIndexOutOfBoundsException e) {
        caught++;
      }
    }
    return caught;
  }
}
