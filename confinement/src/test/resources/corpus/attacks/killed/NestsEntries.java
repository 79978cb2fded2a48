// The rule: an entry in an entry in an entry is deep to print.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.Map;
import java.util.function.Supplier;

public final class NestsEntries implements Supplier<Object> {

  @Override
  public Object get() {
    Map.Entry<?, ?> nested = Map.entry("key", "value");
    for (int i = 0; i < 100_000; i++) {
      nested = Map.entry("key", nested);
    }
    return nested.toString().length();
  }
}
