// The rule: a map compares keys at what that costs.
// Expect: killed COMPUTRONS
import java.util.TreeMap;
import java.util.function.Supplier;

public final class FindsLongKeys implements Supplier<Object> {

  @Override
  public Object get() {
    TreeMap<String, Integer> map = new TreeMap<>();
    String text = "a".repeat(1 << 18);
    map.put(text + "b", 1);
    int found = 0;
    for (int i = 0; i < 1_000_000; i++) {
      found += map.containsKey(text) ? 1 : 0;
    }
    return found;
  }
}
