// The rule: the remainder of a large double by a small one costs what it takes.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class FindsRemaindersBitByBit implements Supplier<Object> {

  @Override
  public Object get() {
    double large = 1e308;
    double small = 3e-308;
    double sum = 0;
    while (sum >= 0) {
      sum = Math.abs(sum + large % small + Math.IEEEremainder(large, small));
    }
    return sum;
  }
}
