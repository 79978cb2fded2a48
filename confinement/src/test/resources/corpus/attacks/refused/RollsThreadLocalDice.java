// The rule: a generator of a thread's own is still randomness.
// Expect: refused java.util.concurrent
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

public final class RollsThreadLocalDice implements Supplier<Object> {

  @Override
  public Object get() {
    return ThreadLocalRandom.current().nextLong();
  }
}
