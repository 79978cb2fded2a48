// The rule: interfaces have code too.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInADefaultMethod implements Supplier<Object> {

  @Override
  public Object get() {
    return new Trap() {
    }.spring();
  }

  interface Trap {
    default String spring() {
      System.exit(1);
      return "never";
    }
  }
}
