// The rule: an Optional's stream is a stream.
// Expect: refused stream
import java.util.Optional;
import java.util.function.Supplier;

public final class StreamsAnOptional implements Supplier<Object> {

  @Override
  public Object get() {
    return Optional.of(1).stream().count();
  }
}
