// The rule: what a cast says of a loader is not to be had through a throwable that is made of it.
// Expect: result java.lang.IllegalStateException: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer
import java.util.function.Supplier;

public final class ReadsTheMessageOfACause implements Supplier<Object> {

  @Override
  public Object get() {
    Object text = "text";
    try {
      return (Integer) text;
    } catch (ClassCastException e) {
      return new RuntimeException(new IllegalStateException(e)).getMessage();
    }
  }
}
