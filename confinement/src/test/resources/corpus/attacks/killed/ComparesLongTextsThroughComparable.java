// The rule: compareTo costs the same where the receiver's type is not known.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ComparesLongTextsThroughComparable implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "a".repeat(1 << 18) + "b";
    String two = "a".repeat(1 << 18) + "c";
    return compareOften(one, two);
  }

  private static <T extends Comparable<T>> long compareOften(T one, T two) {
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += one.compareTo(two);
    }
    return sum;
  }
}
