// The rule: a constructor is charged, and what initialises an instance.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ConstructsForEver implements Supplier<Object> {

  @Override
  public Object get() {
    return new Endless().toString();
  }

  static class Endless {
    private int value = 1;

    {
      while (value > 0) {
        value = value | 1;
      }
    }
  }
}
