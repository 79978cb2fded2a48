// The rule: reverse costs as much as the builder is long.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ReversesABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("xy".repeat(1 << 17));
    for (int i = 0; i < 1_000_000; i++) {
      builder.reverse();
    }
    return builder.length();
  }
}
