// The rule: the pool that the container itself runs on is not the vat's.
// Expect: refused java.util.concurrent
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

public final class SubmitsToTheForkJoinPool implements Supplier<Object> {

  @Override
  public Object get() {
    return ForkJoinPool.commonPool().submit(() -> "stolen").join();
  }
}
