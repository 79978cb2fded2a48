// The rule: to throw nothing is a null pointer.
// Expect: throws java.lang.NullPointerException
import java.util.function.Supplier;

public final class ThrowsNull implements Supplier<Object> {

  @Override
  public Object get() {
    throw null;
  }
}
