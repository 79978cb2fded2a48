// The rule: what a map costs does not depend on where its keys lie.
// Expect: stable
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

public final class HashesTheSameAtEveryPrice implements Supplier<Object> {

  @Override
  public Object get() {
    Map<Object, Integer> map = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      map.put(new Colliding(), i);
    }
    return map.size();
  }

  static class Colliding {
    @Override
    public int hashCode() {
      return 7;
    }
  }
}
