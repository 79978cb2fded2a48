// The rule: a finally that breaks drops an exception, and that is all.
// Expect: result after
import java.util.function.Supplier;

public final class LeavesItsTurnByBreak implements Supplier<Object> {

  @Override
  public Object get() {
    while (true) {
      try {
        throw new IllegalStateException("dropped");
      } finally {
        break;
      }
    }
    return "after";
  }
}
