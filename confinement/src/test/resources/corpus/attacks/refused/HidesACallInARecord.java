// The rule: the canonical constructor of a record is checked as well.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class HidesACallInARecord implements Supplier<Object> {

  @Override
  public Object get() {
    return new Trap("sprung").toString();
  }

  record Trap(String state) {
    Trap {
      System.exit(1);
    }
  }
}
