// The rule: a search that fails late at every place costs what it takes.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class SearchesForWhatIsNearlyThere implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "a".repeat(200_000);
    String sought = "a".repeat(100_000) + "b";
    int found = 0;
    while (found <= 0) {
      found += text.indexOf(sought) + text.lastIndexOf(sought);
    }
    return found;
  }
}
