// The rule: Set.of and Map.of are gone through in one order.
// Expect: result [cherry, apple, banana]{three=3, one=1, two=2}
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

public final class IteratesSetsInOneOrder implements Supplier<Object> {

  @Override
  public Object get() {
    return Set.of("cherry", "apple", "banana").toString() + Map.of("three", 3, "one", 1, "two", 2);
  }
}
