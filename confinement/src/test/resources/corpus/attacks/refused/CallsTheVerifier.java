// The rule: what checks vats is the host's.
// Expect: refused vatworks.confine
import java.util.function.Supplier;

public final class CallsTheVerifier implements Supplier<Object> {

  @Override
  public Object get() {
    return vatworks.confine.Policy.standard().toString();
  }
}
