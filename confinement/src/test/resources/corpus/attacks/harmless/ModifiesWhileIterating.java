// The rule: a list that changes under an iterator says so.
// Expect: throws java.util.ConcurrentModificationException
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class ModifiesWhileIterating implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
    for (int number : numbers) {
      numbers.add(number);
    }
    return numbers;
  }
}
