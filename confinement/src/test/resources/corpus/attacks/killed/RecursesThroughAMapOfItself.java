// The rule: a map that is its own key has no hash.
// Expect: killed STACK|COMPUTRONS
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class RecursesThroughAMapOfItself implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, Object> map = new HashMap<>();
    map.put("self", map);
    return map.hashCode();
  }
}
