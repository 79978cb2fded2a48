// The rule: a parallel stream is the host's pool of threads.
// Expect: refused parallelStream
import java.util.List;
import java.util.function.Supplier;

public final class StreamsInParallel implements Supplier<Object> {

  @Override
  public Object get() {
    return List.of(1, 2, 3).parallelStream().count();
  }
}
