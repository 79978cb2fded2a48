// The rule: straight code is charged as well as loops are.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class RunsUninterruptiblyInOneBlock implements Supplier<Object> {

  @Override
  public Object get() {
    long a = 1;
    for (long i = 0; i < 10_000_000_000L; i++) {
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
      a = a * 31 + 7;
    }
    return a;
  }
}
