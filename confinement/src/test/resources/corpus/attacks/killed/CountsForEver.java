// The rule: a loop that would end in a thousand years is ended now.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class CountsForEver implements Supplier<Object> {

  @Override
  public Object get() {
    long sum = 0;
    for (long i = 0; i < Long.MAX_VALUE; i++) {
      sum += i ^ sum;
    }
    return sum;
  }
}
