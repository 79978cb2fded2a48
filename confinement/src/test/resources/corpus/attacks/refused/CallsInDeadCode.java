// The rule: what can never run is checked as well.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class CallsInDeadCode implements Supplier<Object> {

  @Override
  public Object get() {
    if (Boolean.TRUE.equals(false)) {
      System.exit(1);
    }
    return "never";
  }
}
