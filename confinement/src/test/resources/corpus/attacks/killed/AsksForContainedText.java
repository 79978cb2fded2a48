// The rule: contains is an indexOf.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class AsksForContainedText implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "ab".repeat(1 << 17);
    String sought = "ab".repeat(1 << 16) + "b";
    int found = 0;
    while (found == 0) {
      found += text.contains(sought) ? 1 : 0;
    }
    return found;
  }
}
