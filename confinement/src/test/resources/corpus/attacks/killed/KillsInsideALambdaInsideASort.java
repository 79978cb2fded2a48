// The rule: however deep inside the library, what ends a turn comes out.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class KillsInsideALambdaInsideASort implements Supplier<Object> {

  @Override
  public Object get() {
    Map<String, Integer> map = new HashMap<>();
    List<String> list = new ArrayList<>(List.of("b", "a"));
    try {
      list.sort((x, y) -> map.computeIfAbsent(x, key -> {
        try {
          while (true) {
          }
        } finally {
          map.clear();
        }
      }));
    } catch (RuntimeException | Error e) {
      return "survived";
    }
    return list;
  }
}
