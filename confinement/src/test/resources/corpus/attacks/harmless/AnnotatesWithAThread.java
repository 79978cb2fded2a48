// The rule: an annotation is read by nobody.
// Expect: result quiet or refused java.lang
import java.util.function.Supplier;

public final class AnnotatesWithAThread implements Supplier<Object> {

  @Override
  public Object get() {
    return new Marked().toString();
  }

  @interface Mark {
    Class<?> value();
  }

  @Mark(Thread.class)
  static class Marked {
    @Override
    public String toString() {
      return "quiet";
    }
  }
}
