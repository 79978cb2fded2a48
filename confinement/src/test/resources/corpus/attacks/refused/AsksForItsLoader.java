// The rule: a vat does not hold the loader of its classes.
// Expect: refused java.lang.Class.getClassLoader
import java.util.function.Supplier;

public final class AsksForItsLoader implements Supplier<Object> {

  @Override
  public Object get() {
    return getClass().getClassLoader().toString();
  }
}
