// The rule: equals costs the same where the receiver's type is not known.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class EquatesLongTextsThroughObjects implements Supplier<Object> {

  @Override
  public Object get() {
    Object one = "a".repeat(1 << 18) + "b";
    Object two = "a".repeat(1 << 18) + "c";
    int equal = 0;
    for (int i = 0; i < 1_000_000; i++) {
      equal += one.equals(two) ? 1 : 0;
    }
    return equal;
  }
}
