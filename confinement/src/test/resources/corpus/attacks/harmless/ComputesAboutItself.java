// The rule: a map that changes while it computes stays a map.
// Expect: stable
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class ComputesAboutItself implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Integer, Integer> map = new HashMap<>();
    try {
      map.computeIfAbsent(1, key -> {
        for (int i = 2; i < 100; i++) {
          map.put(i, i);
        }
        return 1;
      });
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
    return map.size();
  }
}
