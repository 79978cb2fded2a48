// The rule: system properties are the host's.
// Expect: refused java.lang.System.getProperty
import java.util.function.Supplier;

public final class ReadsAProperty implements Supplier<Object> {

  @Override
  public Object get() {
    return System.getProperty("user.home");
  }
}
