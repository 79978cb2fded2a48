// The rule: spliterators are half of a stream.
// Expect: refused spliterator
import java.util.List;
import java.util.function.Supplier;

public final class SplitsAnIterator implements Supplier<Object> {

  @Override
  public Object get() {
    return List.of(1, 2).spliterator().estimateSize();
  }
}
