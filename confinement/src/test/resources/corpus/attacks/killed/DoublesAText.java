// The rule: a text that doubles is charged before it does.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class DoublesAText implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "ab";
    while (true) {
      text = text + text;
    }
  }
}
