// The rule: a toString that the JDK calls is charged.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class LoopsInAToString implements Supplier<Object> {

  @Override
  public Object get() {
    return new StringBuilder().append(new Slow()).toString();
  }

  static class Slow {
    @Override
    public String toString() {
      while (true) {
      }
    }
  }
}
