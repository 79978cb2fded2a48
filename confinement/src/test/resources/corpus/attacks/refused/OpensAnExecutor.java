// The rule: executors are threads.
// Expect: refused java.util.concurrent
import java.util.concurrent.Executors;
import java.util.function.Supplier;

public final class OpensAnExecutor implements Supplier<Object> {

  @Override
  public Object get() {
    try (var executor = Executors.newSingleThreadExecutor()) {
      executor.execute(() -> {
      });
    }
    return "executed";
  }
}
