// The rule: equalsIgnoreCase costs as much as the texts are long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ComparesIgnoringCase implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "a".repeat(1 << 18) + "b";
    String two = "A".repeat(1 << 18) + "C";
    int equal = 0;
    for (int i = 0; i < 1_000_000; i++) {
      equal += one.equalsIgnoreCase(two) ? 1 : 0;
    }
    return equal;
  }
}
