// The rule: a static initialiser is charged.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class InitialisesForEver implements Supplier<Object> {

  @Override
  public Object get() {
    return Endless.VALUE;
  }

  static class Endless {
    static int VALUE = 1;

    static {
      while (VALUE > 0) {
        VALUE = VALUE | 1;
      }
    }
  }
}
