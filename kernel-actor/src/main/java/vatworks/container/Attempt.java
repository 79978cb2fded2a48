package vatworks.container;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import vatworks.kernel.turn.VatThreads;
import vatworks.vat.Budget;

/// Work that runs the code of vats, or of the wiring, before there is a kernel to run it. That code may do
/// anything, so it runs on a thread of its own, and whoever wants it done gives up on what does not end.
final class Attempt {

  private static final long PATIENCE_SECONDS = 5;

  private volatile String doing = "";
  private volatile long since = System.nanoTime();

  private Attempt() {}

  /// Does the work.
  ///
  /// @param work says with [#begin] what it is about to run
  /// @throws ContainerException what the work throws, or if something it ran has not ended after 5 s; that is
  ///     left to itself, on a thread that does not keep the process alive
  static <T> T run(Function<Attempt, T> work) {
    Attempt attempt = new Attempt();
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread = new Thread(
        null, () -> attempt.complete(done, work), "vatworks-loading",
        VatThreads.stackBytes(Budget.DEFAULT.stackBytes()));
    thread.setDaemon(true);
    thread.start();
    try {
      return attempt.await(done);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ContainerException known ? known : new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerException(attempt.doing + " was interrupted");
    }
  }

  /// Says what is run next.
  ///
  /// @param what `the constructor of vat alice`
  void begin(String what) {
    doing = what;
    since = System.nanoTime();
  }

  private <T> T await(CompletableFuture<T> done) throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return done.get(250, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
          throw new ContainerException(doing + " has not ended after " + PATIENCE_SECONDS + " s");
        }
      }
    }
  }

  private <T> void complete(CompletableFuture<T> done, Function<Attempt, T> work) {
    try {
      done.complete(work.apply(this));
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }
}
