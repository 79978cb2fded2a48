// The rule: a map whose entries never end does not fill another for ever.
// Expect: killed COMPUTRONS|BYTES
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

public final class PutsAllOfAnEndlessMap implements Supplier<Object> {

  @Override
  public Object get() {
    return new HashMap<>(new Endless()).size();
  }

  static class Endless extends AbstractMap<Long, Long> {
    private long next;

    @Override
    public Set<Map.Entry<Long, Long>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<Long, Long>> iterator() {
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Map.Entry<Long, Long> next() {
              return Map.entry(next++, next);
            }
          };
        }

        @Override
        public int size() {
          return 3;
        }
      };
    }
  }
}
