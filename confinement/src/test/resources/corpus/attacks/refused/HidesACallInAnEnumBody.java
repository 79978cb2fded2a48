// The rule: the bodies of enum constants are classes too.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInAnEnumBody implements Supplier<Object> {

  @Override
  public Object get() {
    return Trap.SET.spring();
  }

  enum Trap {
    SET {
      @Override
      String spring() {
        System.exit(1);
        return "never";
      }
    };

    abstract String spring();
  }
}
