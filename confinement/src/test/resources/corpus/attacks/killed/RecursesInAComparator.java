// The rule: a sort inside of a sort inside of a sort.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class RecursesInAComparator implements Supplier<Object> {

  @Override
  public Object get() {
    return sort(0);
  }

  private static int sort(int depth) {
    List<Integer> numbers = new ArrayList<>(List.of(2, 1));
    numbers.sort((a, b) -> sort(depth + 1) + a - b);
    return numbers.get(0);
  }
}
