// The rule: a finally that returns does not swallow what ends a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ReturnsFromAFinally implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      while (true) {
      }
    } finally {
      return "survived";
    }
  }
}
