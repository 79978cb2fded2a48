// The rule: every class of a bundle is checked, those without names too.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInAnAnonymousClass implements Supplier<Object> {

  @Override
  public Object get() {
    Runnable later = new Runnable() {
      @Override
      public void run() {
        System.exit(1);
      }
    };
    return later != null;
  }
}
