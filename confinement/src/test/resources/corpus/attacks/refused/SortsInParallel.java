// The rule: a parallel sort is the host's pool of threads.
// Expect: refused java.util.Arrays.parallelSort
import java.util.Arrays;
import java.util.function.Supplier;

public final class SortsInParallel implements Supplier<Object> {

  @Override
  public Object get() {
    int[] numbers = new int[1 << 14];
    Arrays.parallelSort(numbers);
    return numbers.length;
  }
}
