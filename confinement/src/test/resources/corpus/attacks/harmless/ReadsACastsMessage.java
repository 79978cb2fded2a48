// The rule: a failed cast says the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class ReadsACastsMessage implements Supplier<Object> {

  @Override
  public Object get() {
    Object text = "text";
    try {
      return ((Mine) text).toString();
    } catch (ClassCastException e) {
      return String.valueOf(e.getMessage());
    }
  }

  static class Mine {}
}
