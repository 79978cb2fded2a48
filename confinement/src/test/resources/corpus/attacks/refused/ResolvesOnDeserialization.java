// The rule: no object puts another in its place while it is read back.
// Expect: refused readResolve
import java.util.function.Supplier;

public final class ResolvesOnDeserialization implements Supplier<Object> {

  @Override
  public Object get() {
    return new Hooked().toString();
  }

  static class Hooked implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return "somebody else";
    }
  }
}
