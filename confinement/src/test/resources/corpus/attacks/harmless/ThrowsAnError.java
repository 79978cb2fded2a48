// The rule: an error of a vat's own is the vat's fault, and no more.
// Expect: throws java.lang.AssertionError
import java.util.function.Supplier;

public final class ThrowsAnError implements Supplier<Object> {

  @Override
  public Object get() {
    throw new AssertionError("on purpose");
  }
}
