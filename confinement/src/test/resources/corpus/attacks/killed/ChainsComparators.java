// The rule: comparators in a chain are a deep call.
// Expect: killed STACK|COMPUTRONS|BYTES or refused java.util.Comparator
import java.util.Comparator;
import java.util.function.Supplier;

public final class ChainsComparators implements Supplier<Object> {

  @Override
  public Object get() {
    Comparator<String> order = Comparator.naturalOrder();
    for (int i = 0; i < 100_000; i++) {
      order = order.thenComparing(Comparator.naturalOrder());
    }
    return order.compare("same", "same");
  }
}
