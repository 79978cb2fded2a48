// The rule: a list in a list in a list has a deep hash.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.List;
import java.util.function.Supplier;

public final class NestsLists implements Supplier<Object> {

  @Override
  public Object get() {
    List<?> nested = List.of();
    for (int i = 0; i < 100_000; i++) {
      nested = List.of(nested);
    }
    return nested.hashCode();
  }
}
