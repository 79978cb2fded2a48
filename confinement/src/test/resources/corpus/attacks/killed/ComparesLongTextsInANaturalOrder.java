// The rule: the natural order costs what compareTo does.
// Expect: killed COMPUTRONS
import java.util.Comparator;
import java.util.function.Supplier;

public final class ComparesLongTextsInANaturalOrder implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "a".repeat(1 << 18) + "b";
    String two = "a".repeat(1 << 18) + "c";
    Comparator<String> order = Comparator.naturalOrder();
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += order.compare(one, two);
    }
    return sum;
  }
}
