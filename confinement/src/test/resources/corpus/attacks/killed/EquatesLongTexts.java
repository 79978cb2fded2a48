// The rule: equals of texts costs as much as they are long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class EquatesLongTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "a".repeat(1 << 18) + "b";
    String two = "a".repeat(1 << 18) + "c";
    int equal = 0;
    for (int i = 0; i < 1_000_000; i++) {
      equal += one.equals(two) ? 1 : 0;
    }
    return equal;
  }
}
