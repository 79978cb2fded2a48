// The rule: where classes come from is the host's to know.
// Expect: refused java.lang.Class.getProtectionDomain
import java.util.function.Supplier;

public final class AsksWhereItWasLoaded implements Supplier<Object> {

  @Override
  public Object get() {
    return getClass().getProtectionDomain().toString();
  }
}
