// The rule: the hash of maps that share their parts is two to the power of their depth.
// Expect: killed COMPUTRONS
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class HashesSharedMaps implements Supplier<Object> {

  @Override
  public Object get() {
    Object inner = "leaf";
    for (int i = 0; i < 60; i++) {
      Map<String, Object> outer = new HashMap<>();
      outer.put("left", inner);
      outer.put("right", inner);
      inner = outer;
    }
    return inner.hashCode();
  }
}
