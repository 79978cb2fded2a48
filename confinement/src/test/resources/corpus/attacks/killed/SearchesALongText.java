// The rule: indexOf costs as much as the texts are long, both of them.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class SearchesALongText implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "a".repeat(1 << 18);
    String sought = "a".repeat(1 << 17) + "b";
    int found = 0;
    for (int i = 0; i < 1_000_000; i++) {
      found += text.indexOf(sought);
    }
    return found;
  }
}
