// The rule: Arrays.sort costs more than the array is long.
// Expect: killed COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class SortsArrays implements Supplier<Object> {

  @Override
  public Object get() {
    int[] numbers = new int[1 << 20];
    for (int i = 0; i < 1_000_000; i++) {
      numbers[i] = i * 48_271;
    }
    for (int i = 0; i < 1_000_000; i++) {
      numbers[i] = -numbers[i];
      Arrays.sort(numbers);
    }
    return numbers[0];
  }
}
