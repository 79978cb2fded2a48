// The rule: a handler for everything does not catch what ends a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class CatchesThrowable implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      while (true) {
      }
    } catch (Throwable e) {
      return "survived";
    }
  }
}
