// The rule: a predicate is charged wherever it is called from.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class LoopsInARemoveIf implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
    numbers.removeIf(n -> {
      while (true) {
      }
    });
    return numbers;
  }
}
