// A cache that forgets what was not asked for longest, built on a linked map in access order.
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

public final class LeastRecentlyUsedCache implements Supplier<Object> {

  static class Cache<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int capacity;
    private int evicted;

    Cache(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      boolean full = size() > capacity;
      if (full) {
        evicted++;
      }
      return full;
    }

    int evicted() {
      return evicted;
    }
  }

  private int computed;

  private String spell(int number) {
    computed++;
    return "<" + number * number + ">";
  }

  @Override
  public Object get() {
    Cache<Integer, String> cache = new Cache<>(3);
    Function<Integer, String> lookUp = n -> {
      String known = cache.get(n);
      if (known == null) {
        known = spell(n);
        cache.put(n, known);
      }
      return known;
    };
    StringBuilder out = new StringBuilder();
    for (int n : new int[]{1, 2, 3, 1, 4, 1, 2, 5, 1}) {
      out.append(lookUp.apply(n)).append(cache.keySet()).append(' ');
    }
    Map<String, Integer> insertion = new LinkedHashMap<>();
    insertion.put("one", 1);
    insertion.put("two", 2);
    insertion.put("one", 11);
    return out.append(computed).append(' ').append(cache.evicted()).append(' ').append(insertion).toString();
  }
}
