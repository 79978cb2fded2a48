package vatworks.container;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one thread on which everything leaves a container, in order: log lines to the listeners, and answers.
///
/// What a crank logged is therefore seen before any answer that tells of the crank. A listener that is slow,
/// a terminal that scrolls for instance, in the end slows the kernel down rather than fill the memory.
final class Outlet implements AutoCloseable {

  private static final int LINES_WAITING = 50_000;

  private final List<Consumer<LogLine>> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore room = new Semaphore(LINES_WAITING);
  private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
      1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Outlet::daemon,
      new ThreadPoolExecutor.DiscardPolicy());

  void add(Consumer<LogLine> listener) {
    listeners.add(listener);
  }

  void remove(Consumer<LogLine> listener) {
    listeners.remove(listener);
  }

  /// Called on the kernel's thread.
  void line(LogLine line) {
    if (listeners.isEmpty()) {
      return;
    }
    room.acquireUninterruptibly();
    thread.execute(
        () -> {
          room.release();
          listeners.forEach(listener -> hand(line, listener));
        });
  }

  /// An answer that is seen after the lines before it. A failure is not handed on: it means that the kernel
  /// has stopped, and whoever hears why completes what waits.
  <T> CompletableFuture<T> answer(CompletionStage<T> answer) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    answer.thenAccept(value -> thread.execute(() -> seen.complete(value)));
    return seen;
  }

  /// Lets out what is waiting, for at most 2 s, and stops.
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    room.release(LINES_WAITING); // A kernel that waits for room goes on, to its own end.
  }

  private void hand(LogLine line, Consumer<LogLine> listener) {
    try {
      listener.accept(line);
    } catch (RuntimeException | Error e) {
      listeners.remove(listener);
    }
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "vatworks-outlet");
    thread.setDaemon(true);
    return thread;
  }
}
