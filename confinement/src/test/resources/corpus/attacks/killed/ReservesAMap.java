// The rule: a map's capacity is charged, or not believed.
// Expect: killed BYTES|COMPUTRONS or result 1
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class ReservesAMap implements Supplier<Object> {

  @Override
  public Object get() {
    Map<String, Integer> map = new HashMap<>(1 << 30);
    map.put("one", 1);
    return map.size();
  }
}
