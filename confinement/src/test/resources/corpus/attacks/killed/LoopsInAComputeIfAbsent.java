// The rule: what computes a map's value is charged.
// Expect: killed COMPUTRONS
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class LoopsInAComputeIfAbsent implements Supplier<Object> {

  @Override
  public Object get() {
    Map<String, Integer> map = new HashMap<>();
    return map.computeIfAbsent("key", key -> {
      while (true) {
      }
    });
  }
}
