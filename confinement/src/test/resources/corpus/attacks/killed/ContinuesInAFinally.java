// The rule: a finally that continues does not hold on to a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ContinuesInAFinally implements Supplier<Object> {

  @Override
  public Object get() {
    while (true) {
      try {
        return "returned";
      } finally {
        continue;
      }
    }
  }
}
