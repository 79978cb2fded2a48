// The rule: a vat has no reflection.
// Expect: refused java.lang.Class.getMethods
import java.util.function.Supplier;

public final class ListsMethods implements Supplier<Object> {

  @Override
  public Object get() {
    return Object.class.getMethods().length;
  }
}
