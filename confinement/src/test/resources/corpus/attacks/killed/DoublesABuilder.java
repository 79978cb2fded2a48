// The rule: a builder that is appended to itself is charged before it grows.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class DoublesABuilder implements Supplier<Object> {

  @Override
  public Object get() {
    StringBuilder builder = new StringBuilder("ab");
    while (true) {
      builder.append(builder);
    }
  }
}
