// The rule: virtual threads are threads.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class StartsAVirtualThread implements Supplier<Object> {

  @Override
  public Object get() {
    Thread.startVirtualThread(() -> {
    });
    return "started";
  }
}
