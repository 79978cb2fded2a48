package vatworks.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import vatworks.container.Options;
import vatworks.container.Progress;
import vatworks.container.Store;
import vatworks.container.VatFolder;
import vatworks.shell.wire.WireLimits;

/// A container that runs as `bin/vat start` has it run, but in this process.
final class RunningDaemon implements AutoCloseable {

  private final Daemon daemon;
  private final CompletableFuture<Integer> end;
  private final VatFolder folder;

  private RunningDaemon(Daemon daemon, CompletableFuture<Integer> end, VatFolder folder) {
    this.daemon = daemon;
    this.end = end;
    this.folder = folder;
  }

  static RunningDaemon paused(Path basedir) {
    return start(basedir, true, WireLimits.USUAL, Duration.ofSeconds(10));
  }

  static RunningDaemon running(Path basedir) {
    return start(basedir, false, WireLimits.USUAL, Duration.ofSeconds(10));
  }

  static RunningDaemon start(Path basedir, boolean isPaused, WireLimits limits, Duration turnLimit) {
    return start(basedir, isPaused, limits, turnLimit, Options.defaults());
  }

  static RunningDaemon start(
      Path basedir, boolean isPaused, WireLimits limits, Duration turnLimit, Options options) {
    VatFolder folder = VatFolder.of(basedir);
    VatFolder.Lock lock = folder.lock();
    Daemon daemon = new Daemon(lock, System.err::println, turnLimit);
    CompletableFuture<Integer> end = new CompletableFuture<>();
    CompletableFuture<Void> ready = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> {
      try {
        end.complete(run(daemon, lock, isPaused, limits, options, () -> ready.complete(null)));
      } catch (Exception e) {
        end.completeExceptionally(e);
        ready.completeExceptionally(e);
      }
    });
    ready.join();
    return new RunningDaemon(daemon, end, folder);
  }

  // What is at its end has given its lock back.
  private static int run(
      Daemon daemon, VatFolder.Lock lock, boolean isPaused, WireLimits limits, Options options,
      Runnable whenReady)
      throws Exception {
    try (lock) {
      return daemon.run(options.withStore(new Store.Memory()), isPaused, limits, Progress.NONE, whenReady);
    }
  }

  Daemon daemon() {
    return daemon;
  }

  VatFolder folder() {
    return folder;
  }

  /// Completes with the exit status.
  CompletableFuture<Integer> end() {
    return end;
  }

  Attachment attach() {
    return Attachment.to(folder).orElseThrow();
  }

  @Override
  public void close() {
    try {
      daemon.stop(Screen.NOBODY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end.join();
  }
}
