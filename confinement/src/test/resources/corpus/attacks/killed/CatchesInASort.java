// The rule: a comparator cannot swallow what ends a turn.
// Expect: killed COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class CatchesInASort implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      numbers.add(i * 7919 % 1_000);
    }
    numbers.sort((a, b) -> {
      try {
        while (true) {
        }
      } catch (Throwable e) {
        return 0;
      }
    });
    return "sorted";
  }
}
