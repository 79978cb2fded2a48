// The rule: no state hides outside the vat's own graph.
// Expect: refused java.lang.ThreadLocal
import java.util.function.Supplier;

public final class HidesStateInAThreadLocal implements Supplier<Object> {

  @Override
  public Object get() {
    ThreadLocal<String> hidden = ThreadLocal.withInitial(() -> "hidden");
    return hidden.get();
  }
}
