// The rule: a switch over texts hashes and compares them.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class SwitchesOnLongTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "x".repeat(1 << 18);
    int count = 0;
    while (true) {
      switch (text + count) {
        case "one" -> count++;
        default -> count--;
      }
    }
  }
}
