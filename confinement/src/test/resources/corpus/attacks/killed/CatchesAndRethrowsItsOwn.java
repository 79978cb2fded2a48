// The rule: what ends a turn is not turned into something else.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class CatchesAndRethrowsItsOwn implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      while (true) {
      }
    } catch (Throwable e) {
      throw new IllegalStateException("replaced", e);
    }
  }
}
