// The rule: an Optional in an Optional in an Optional has a deep hash.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.Optional;
import java.util.function.Supplier;

public final class NestsOptionals implements Supplier<Object> {

  @Override
  public Object get() {
    Optional<?> nested = Optional.of(1);
    for (int i = 0; i < 100_000; i++) {
      nested = Optional.of(nested);
    }
    return nested.hashCode();
  }
}
