// The rule: no state hides outside the vat's own graph, in scopes neither.
// Expect: refused java.lang.ScopedValue
import java.util.function.Supplier;

public final class HidesStateInAScopedValue implements Supplier<Object> {

  @Override
  public Object get() {
    ScopedValue<String> scope = ScopedValue.newInstance();
    return ScopedValue.where(scope, "inside").call(scope::get);
  }
}
