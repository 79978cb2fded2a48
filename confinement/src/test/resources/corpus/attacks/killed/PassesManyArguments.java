// The rule: varargs are arrays.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class PassesManyArguments implements Supplier<Object> {

  @Override
  public Object get() {
    int sum = 0;
    while (true) {
      sum += count(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }
  }

  private static int count(long... numbers) {
    return numbers.length;
  }
}
