// The rule: what is refused of a superclass is refused of its subclasses.
// Expect: refused getStackTrace
import java.util.function.Supplier;

public final class ReadsAStackTraceThroughASubclass implements Supplier<Object> {

  @Override
  public Object get() {
    return new Curious().depth();
  }

  static class Curious extends RuntimeException {
    int depth() {
      return super.getStackTrace().length;
    }
  }
}
