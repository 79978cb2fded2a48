// The rule: a collection whose iterator never ends does not fill another for ever.
// Expect: killed COMPUTRONS|BYTES
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.function.Supplier;

public final class AddsAllOfAnEndlessCollection implements Supplier<Object> {

  @Override
  public Object get() {
    new LinkedHashSet<Long>().addAll(new Endless());
    new ArrayList<Long>().addAll(new Endless());
    return "added";
  }

  static class Endless extends AbstractCollection<Long> {
    private long next;

    @Override
    public Iterator<Long> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public Long next() {
          return next++;
        }
      };
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
