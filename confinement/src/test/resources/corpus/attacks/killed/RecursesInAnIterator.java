// The rule: an iterator that asks itself.
// Expect: killed STACK
import java.util.Iterator;
import java.util.function.Supplier;

public final class RecursesInAnIterator implements Supplier<Object> {

  @Override
  public Object get() {
    Iterator<Integer> self = new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next() > 0;
      }

      @Override
      public Integer next() {
        return hasNext() ? 1 : 2;
      }
    };
    return self.next();
  }
}
