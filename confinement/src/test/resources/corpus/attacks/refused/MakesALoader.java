// The rule: no class comes into a vat behind the verifier's back.
// Expect: refused java.lang.ClassLoader
import java.util.function.Supplier;

public final class MakesALoader implements Supplier<Object> {

  @Override
  public Object get() {
    return new Sneaky().toString();
  }

  static class Sneaky extends ClassLoader {
    Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }
}
