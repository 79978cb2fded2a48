// The rule: no code runs while an object is read back.
// Expect: refused readObject
import java.util.function.Supplier;

public final class HooksSerialization implements Supplier<Object> {

  @Override
  public Object get() {
    return new Hooked().toString();
  }

  static class Hooked implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private void readObject(java.io.ObjectInputStream in) {
      throw new IllegalStateException();
    }
  }
}
