// The rule: Object.clone would copy what constructors guard.
// Expect: refused java.lang.Object.clone
import java.util.function.Supplier;

public final class OverridesTheProtectedClone implements Supplier<Object> {

  @Override
  public Object get() {
    return new Copied().twin() != null;
  }

  static class Copied implements Cloneable {
    Object twin() {
      try {
        return super.clone();
      } catch (CloneNotSupportedException e) {
        return "no";
      }
    }
  }
}
