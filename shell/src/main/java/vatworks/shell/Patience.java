package vatworks.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import vatworks.container.Container;
import vatworks.container.Status;

/// How long the console waits for a container. A turn that does not end must not take the console with it;
/// work that goes on, turn after turn, is waited for unless the person gives up.
final class Patience {

  private static final Duration SLICE = Duration.ofMillis(100);

  private final Container container;
  private final Duration limit;
  private volatile boolean isGivenUp;

  /// @param limit how long a command waits once a turn takes long
  Patience(Container container, Duration limit) {
    this.container = container;
    this.limit = limit;
  }

  /// Waits for an answer, or until a turn is in its way for too long.
  ///
  /// @return empty if the answer is still to come
  <T> Optional<T> await(CompletableFuture<T> answer) throws ExecutionException, InterruptedException {
    isGivenUp = false;
    long begin = System.nanoTime();
    while (true) {
      try {
        return Optional.of(answer.get(SLICE.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        boolean isLong = System.nanoTime() - begin >= limit.toNanos()
            && container.status().turn().isPresent();
        if (isLong || isGivenUp) {
          return Optional.empty();
        }
      }
    }
  }

  /// Waits until the person gives up.
  ///
  /// @param isOver another reason to wait no longer; asked now and then
  void awaitGivenUp(BooleanSupplier isOver) throws InterruptedException {
    while (!isGivenUp && !isOver.getAsBoolean()) {
      Thread.sleep(SLICE);
    }
  }

  /// Ends the waiting, from another thread.
  void giveUp() {
    isGivenUp = true;
  }

  /// Why there is no answer yet.
  String excuse() {
    return container.status()
        .turn()
        .map(Status.LongTurn::toString)
        .orElse("the container is still at it")
        + "; the answer will come when it ends";
  }
}
