// The rule: a finally block is charged like any other.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class LoopsInAFinally implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return "returned";
    } finally {
      boolean on = true;
      while (on) {
        on = !Boolean.FALSE;
      }
    }
  }
}
