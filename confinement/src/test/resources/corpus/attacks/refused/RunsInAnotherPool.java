// The rule: the common pool is the host's.
// Expect: refused java.util.concurrent
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public final class RunsInAnotherPool implements Supplier<Object> {

  @Override
  public Object get() {
    return CompletableFuture.supplyAsync(() -> "elsewhere").join();
  }
}
