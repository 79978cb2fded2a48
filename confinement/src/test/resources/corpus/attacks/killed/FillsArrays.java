// The rule: Arrays.fill costs as much as the array is long.
// Expect: killed COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class FillsArrays implements Supplier<Object> {

  @Override
  public Object get() {
    int[] numbers = new int[1 << 20];
    for (int i = 0; i < 1_000_000; i++) {
      Arrays.fill(numbers, i);
    }
    return numbers[0];
  }
}
