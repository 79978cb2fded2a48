// The rule: an element's equals is charged.
// Expect: killed COMPUTRONS
import java.util.List;
import java.util.function.Supplier;

public final class LoopsInAnEquals implements Supplier<Object> {

  @Override
  public Object get() {
    return List.of(new Slow(), new Slow()).contains(new Slow());
  }

  static class Slow {
    @Override
    public boolean equals(Object other) {
      while (true) {
      }
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
