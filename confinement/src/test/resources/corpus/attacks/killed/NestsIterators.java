// The rule: an iterator over an iterator over an iterator is a deep call.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

public final class NestsIterators implements Supplier<Object> {

  @Override
  public Object get() {
    Iterator<Integer> nested = List.of(1).iterator();
    for (int i = 0; i < 50_000; i++) {
      nested = new Wrapped(nested);
    }
    return nested.next();
  }

  record Wrapped(Iterator<Integer> inner) implements Iterator<Integer> {
    @Override
    public boolean hasNext() {
      return inner.hasNext();
    }

    @Override
    public Integer next() {
      return inner.next();
    }
  }
}
