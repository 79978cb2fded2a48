// The rule: what runs when a class is made ready is checked as well.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInAStaticInitialiser implements Supplier<Object> {

  @Override
  public Object get() {
    return Trap.READY;
  }

  static class Trap {
    static final String READY;

    static {
      System.exit(1);
      READY = "never";
    }
  }
}
