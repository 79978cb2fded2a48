// The rule: every vat has its own statics, and they start afresh.
// Expect: result 1
import java.util.function.Supplier;

public final class StartsWithFreshStatics implements Supplier<Object> {

  @Override
  public Object get() {
    return ++counter;
  }

  private static int counter;
}
