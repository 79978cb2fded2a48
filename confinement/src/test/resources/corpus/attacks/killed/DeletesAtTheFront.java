// The rule: a deletion moves all that is behind it.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class DeletesAtTheFront implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("x".repeat(1 << 18));
    for (int i = 0; i < 1_000_000; i++) {
      builder.deleteCharAt(0).append('x');
    }
    return builder.length();
  }
}
