// The rule: a vat has no threads.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class StartsAThread implements Supplier<Object> {

  @Override
  public Object get() {
    new Thread(() -> {
    }).start();
    return "started";
  }
}
