// The rule: an exception that the JDK makes costs what any does.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class ParsesNonsense implements Supplier<Object> {

  @Override
  public Object get() {
    int caught = 0;
    while (true) {
      try {
        caught += Integer.parseInt("nonsense");
      } catch (NumberFormatException e) {
        caught--;
      }
    }
  }
}
