// The rule: a method found by name would be called without its charge.
// Expect: refused java.lang.Class.getMethod
import java.util.function.Supplier;

public final class CallsByReflection implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return Object.class.getMethod("hashCode").invoke(new Object());
    } catch (ReflectiveOperationException e) {
      return "no";
    }
  }
}
