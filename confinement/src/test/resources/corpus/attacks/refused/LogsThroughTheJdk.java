// The rule: the host's loggers are not the vat's.
// Expect: refused java.util.logging
import java.util.function.Supplier;
import java.util.logging.Logger;

public final class LogsThroughTheJdk implements Supplier<Object> {

  @Override
  public Object get() {
    Logger.getGlobal().severe("forged");
    return "logged";
  }
}
