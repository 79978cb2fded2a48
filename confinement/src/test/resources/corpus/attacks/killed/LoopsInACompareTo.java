// The rule: the natural order of keys is charged.
// Expect: killed COMPUTRONS
import java.util.TreeMap;
import java.util.function.Supplier;

public final class LoopsInACompareTo implements Supplier<Object> {

  @Override
  public Object get() {
    TreeMap<Slow, String> map = new TreeMap<>();
    map.put(new Slow(), "one");
    map.put(new Slow(), "two");
    return map.size();
  }

  static class Slow implements Comparable<Slow> {
    @Override
    public int compareTo(Slow other) {
      while (true) {
      }
    }
  }
}
