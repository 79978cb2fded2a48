// The rule: to catch what is refused is to name it.
// Expect: refused java.util.concurrent.CancellationException
import java.util.function.Supplier;

public final class CatchesWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return "fine";
    } catch (java.util.concurrent.CancellationException e) {
      return "caught";
    }
  }
}
