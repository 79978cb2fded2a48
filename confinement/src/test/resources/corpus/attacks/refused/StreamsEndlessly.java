// The rule: a stream without end runs inside the JDK.
// Expect: refused java.util.stream
import java.util.function.Supplier;
import java.util.stream.Stream;

public final class StreamsEndlessly implements Supplier<Object> {

  @Override
  public Object get() {
    return Stream.generate(() -> 1).anyMatch(n -> n == 2);
  }
}
