// The rule: a toString that a plus calls is charged.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class LoopsInAConcatenation implements Supplier<Object> {

  @Override
  public Object get() {
    return "slow: " + new Slow();
  }

  static class Slow {
    @Override
    public String toString() {
      while (true) {
      }
    }
  }
}
