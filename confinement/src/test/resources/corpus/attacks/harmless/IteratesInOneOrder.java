// The rule: a hash map of plain objects is gone through in the order of insertion.
// Expect: result 0123456789
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class IteratesInOneOrder implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, Integer> map = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      map.put(new Object(), i);
    }
    StringBuilder order = new StringBuilder();
    for (int number : map.values()) {
      order.append(number);
    }
    return order;
  }
}
