// The rule: to shuffle without saying how is randomness.
// Expect: refused java.util.Collections.shuffle
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class ShufflesAList implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    Collections.shuffle(numbers);
    return numbers;
  }
}
