// The rule: what the JVM says about a null is the same in every run.
// Expect: stable
import java.util.function.Supplier;

public final class ReadsTheMessageOfANull implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return nothing().length();
    } catch (NullPointerException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String nothing() {
    return null;
  }
}
