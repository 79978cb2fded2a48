// The rule: ranges are loops.
// Expect: refused java.util.stream
import java.util.function.Supplier;
import java.util.stream.IntStream;

public final class StreamsARange implements Supplier<Object> {

  @Override
  public Object get() {
    return IntStream.range(0, Integer.MAX_VALUE).asLongStream().sum();
  }
}
