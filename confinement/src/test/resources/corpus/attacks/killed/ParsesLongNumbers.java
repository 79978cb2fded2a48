// The rule: a number costs as much to read as its text is long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ParsesLongNumbers implements Supplier<Object> {

  @Override
  public Object get() {
    String zeros = "0".repeat(1 << 18);
    long sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += Integer.parseInt(zeros) + Long.parseLong(zeros);
    }
    return sum;
  }
}
