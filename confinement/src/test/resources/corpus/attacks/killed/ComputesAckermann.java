// The rule: a deep and wide recursion is charged on both counts.
// Expect: killed STACK|COMPUTRONS
import java.util.function.Supplier;

public final class ComputesAckermann implements Supplier<Object> {

  @Override
  public Object get() {
    return ackermann(4, 2);
  }

  private static long ackermann(long m, long n) {
    if (m == 0) {
      return n + 1;
    }
    return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }
}
