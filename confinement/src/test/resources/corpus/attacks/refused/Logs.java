// The rule: the host's log is not a vat's to write by itself.
// Expect: refused java.lang.System.getLogger
import java.util.function.Supplier;

public final class Logs implements Supplier<Object> {

  @Override
  public Object get() {
    System.getLogger("vat").log(System.Logger.Level.ERROR, "forged");
    return "logged";
  }
}
