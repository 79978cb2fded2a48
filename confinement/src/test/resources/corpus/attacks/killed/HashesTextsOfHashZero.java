// The rule: a hash that is not remembered costs as much as the text is long.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class HashesTextsOfHashZero implements Supplier<Object> {

  @Override
  public Object get() {
    int sum = 0;
    for (int i = 0; i < 1_000_000; i++) {
      sum += "a".repeat(100_000).hashCode();
    }
    return sum;
  }
}
