// The rule: a vat cannot change what the host's code reads.
// Expect: refused java.lang.System.setProperty
import java.util.function.Supplier;

public final class WritesAProperty implements Supplier<Object> {

  @Override
  public Object get() {
    return System.setProperty("java.security.policy", "mine");
  }
}
