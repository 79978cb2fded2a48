// The rule: a vat does not talk to whoever sits at the machine.
// Expect: refused java.lang.System.console
import java.util.function.Supplier;

public final class ReadsTheConsole implements Supplier<Object> {

  @Override
  public Object get() {
    return System.console() == null;
  }
}
