// The rule: a turn does not wait.
// Expect: refused java.lang.Object.wait
import java.util.function.Supplier;

public final class Waits implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      wait();
    } catch (InterruptedException e) {
      return "interrupted";
    }
    return "waited";
  }
}
