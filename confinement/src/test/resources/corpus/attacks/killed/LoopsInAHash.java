// The rule: a key's hashCode is charged.
// Expect: killed COMPUTRONS
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class LoopsInAHash implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, String> map = new HashMap<>();
    map.put(new Slow(), "in");
    return map.size();
  }

  static class Slow {
    @Override
    public int hashCode() {
      while (true) {
      }
    }
  }
}
