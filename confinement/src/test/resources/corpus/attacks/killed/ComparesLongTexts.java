// The rule: compareTo costs as much as the texts are long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ComparesLongTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String one = "a".repeat(1 << 18) + "b";
    String two = "a".repeat(1 << 18) + "c";
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += one.compareTo(two);
    }
    return sum;
  }
}
