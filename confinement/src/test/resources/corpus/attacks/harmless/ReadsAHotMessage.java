// The rule: an exception of the JVM says the same the first time and the hundred-thousandth.
// Expect: stable
import java.util.function.Supplier;

public final class ReadsAHotMessage implements Supplier<Object> {

  @Override
  public Object get() {
    int[] empty = {};
    int odd = 0;
    String first = null;
    for (int i = 0; i < 3_000; i++) {
      try {
        odd += empty[3];
      } catch (ArrayIndexOutOfBoundsException e) {
        String message = String.valueOf(e.getMessage());
        if (first == null) {
          first = message;
        }
        odd += message.equals(first) ? 0 : 1;
      }
    }
    return odd;
  }
}
