// The rule: Arrays.toString writes every element.
// Expect: killed BYTES|COMPUTRONS
import java.util.Arrays;
import java.util.function.Supplier;

public final class PrintsArrays implements Supplier<Object> {

  @Override
  public Object get() {
    long[] numbers = new long[1 << 19];
    Arrays.fill(numbers, Long.MIN_VALUE);
    return Arrays.toString(numbers).length();
  }
}
