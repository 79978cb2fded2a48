// The rule: a comparator that is chained to itself is two to the power of its depth.
// Expect: killed COMPUTRONS|STACK or refused java.util.Comparator
import java.util.Comparator;
import java.util.function.Supplier;

public final class DoublesComparators implements Supplier<Object> {

  @Override
  public Object get() {
    Comparator<String> order = Comparator.naturalOrder();
    for (int i = 0; i < 60; i++) {
      order = order.thenComparing(order);
    }
    return order.compare("same", "same");
  }
}
