// The rule: an insert moves all that is behind it.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class InsertsAtTheFront implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("x".repeat(1 << 18));
    for (int i = 0; i < 1_000_000; i++) {
      builder.insert(0, 'y');
    }
    return builder.length();
  }
}
