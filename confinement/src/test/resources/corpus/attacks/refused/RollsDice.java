// The rule: a vat has no randomness.
// Expect: refused java.util.Random
import java.util.Random;
import java.util.function.Supplier;

public final class RollsDice implements Supplier<Object> {

  @Override
  public Object get() {
    return new Random().nextInt(6);
  }
}
