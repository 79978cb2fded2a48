// The rule: a map's computation that computes in the map.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class RecursesInAComputation implements Supplier<Object> {

  @Override
  public Object get() {
    return compute(0);
  }

  private final Map<Integer, Integer> known = new HashMap<>();

  private Integer compute(int n) {
    return known.computeIfAbsent(n, m -> compute(m + 1));
  }
}
