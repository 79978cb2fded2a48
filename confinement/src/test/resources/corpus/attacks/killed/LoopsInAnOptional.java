// The rule: what an Optional calls is charged.
// Expect: killed COMPUTRONS
import java.util.Optional;
import java.util.function.Supplier;

public final class LoopsInAnOptional implements Supplier<Object> {

  @Override
  public Object get() {
    return Optional.empty().orElseGet(() -> {
      while (true) {
      }
    });
  }
}
