// The rule: a copy of what never ends is ended.
// Expect: killed COMPUTRONS|BYTES or throws java.lang.OutOfMemoryError
import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.function.Supplier;

public final class CopiesAnEndlessCollection implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<>(new ArrayDeque<>(new Endless())).size();
  }

  static class Endless extends AbstractCollection<String> implements Iterator<String> {
    @Override
    public Iterator<String> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public String next() {
      return "more";
    }

    @Override
    public int size() {
      return 10;
    }
  }
}
