// The rule: arraycopy costs as much as it copies.
// Expect: killed COMPUTRONS or refused java.lang.System.arraycopy
import java.util.function.Supplier;

public final class CopiesBetweenArrays implements Supplier<Object> {

  @Override
  public Object get() {
    long[] numbers = new long[1 << 20];
    for (int i = 0; i < 1_000_000; i++) {
      System.arraycopy(numbers, 0, numbers, 1, numbers.length - 1);
    }
    return numbers[0];
  }
}
