// The rule: a comparator is charged wherever it is called from.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class LoopsInASort implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
    numbers.sort((a, b) -> {
      while (true) {
      }
    });
    return numbers;
  }
}
