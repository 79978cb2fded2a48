// The rule: no argument makes a charge negative.
// Expect: throws java.lang.IllegalArgumentException
import java.util.function.Supplier;

public final class PaysItselfBack implements Supplier<Object> {

  @Override
  public Object get() {
    return "text".repeat(-1_000_000_000);
  }
}
