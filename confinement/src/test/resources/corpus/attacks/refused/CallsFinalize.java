// The rule: nobody finalizes but the JVM.
// Expect: refused java.lang.Object.finalize
import java.util.function.Supplier;

public final class CallsFinalize implements Supplier<Object> {

  @Override
  public Object get() {
    return raise();
  }

  @SuppressWarnings({"removal", "deprecation"})
  private Object raise() {
    try {
      super.finalize();
      return "finalized";
    } catch (Throwable e) {
      return "caught";
    }
  }
}
