// The rule: what ends a turn in a static initialiser is not caught outside of it.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class SurvivesAnInitialiser implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return Endless.VALUE;
    } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
      return "survived";
    }
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
