// The rule: a finalizer would run on the host's thread.
// Expect: refused finalize
import java.util.function.Supplier;

public final class Finalizes implements Supplier<Object> {

  @Override
  public Object get() {
    return new Undead().toString();
  }

  static class Undead {
    @SuppressWarnings({"removal", "deprecation"})
    @Override
    protected void finalize() {
      throw new IllegalStateException("I run where I like");
    }
  }
}
