// The rule: lastIndexOf costs as much as indexOf.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class SearchesALongTextFromItsEnd implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "a".repeat(1 << 18);
    String sought = "b" + "a".repeat(1 << 17);
    int found = 0;
    for (int i = 0; i < 1_000_000; i++) {
      found += text.lastIndexOf(sought);
    }
    return found;
  }
}
