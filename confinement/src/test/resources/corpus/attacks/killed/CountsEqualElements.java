// The rule: frequency goes through a whole collection.
// Expect: killed COMPUTRONS
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class CountsEqualElements implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = Collections.nCopies(1_000_000_000, 1);
    return Collections.frequency(numbers, 2);
  }
}
