// The rule: a vat's methods have bodies.
// Expect: refused native
import java.util.function.Supplier;

public final class DeclaresANativeMethod implements Supplier<Object> {

  @Override
  public Object get() {
    return steal();
  }

  private static native Object steal();
}
