// The rule: a comparator that contradicts itself does not make a sort run for ever.
// Expect: killed COMPUTRONS|BYTES or throws java.lang.IllegalArgumentException or stable
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class LiesToASort implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      numbers.add(i);
    }
    int[] calls = {0};
    numbers.sort((a, b) -> (calls[0]++ * 7919) % 3 - 1);
    return numbers.size() + " sorted";
  }
}
