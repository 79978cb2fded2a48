package vatworks.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vatworks.container.Container;
import vatworks.container.ContainerException;
import vatworks.container.Mode;
import vatworks.container.Options;
import vatworks.container.Progress;
import vatworks.container.Status;
import vatworks.container.VatFolder;
import vatworks.shell.wire.Reply;
import vatworks.shell.wire.WireLimits;

/// A container that runs by itself, with consoles that come and go, until it is told to stop.
final class Daemon implements ConsoleServer.Host {

  /// What happens, in the container's folder.
  static final String LOG_FILE = "vat.log";

  private static final Logger LOG = LoggerFactory.getLogger("vatworks.daemon");
  private static final Logger VATS = LoggerFactory.getLogger("vatworks.vats");
  private static final long PID = ProcessHandle.current().pid();

  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final VatFolder.Lock lock;
  private final VatFolder folder;
  private final Consumer<String> warning;
  private final Duration turnLimit;
  private final Instant since = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private volatile Optional<Container> container = Optional.empty();
  private final AtomicBoolean isStopping = new AtomicBoolean();
  private long toldOfProgress = System.nanoTime();
  private volatile Optional<ConsoleServer> server = Optional.empty();

  /// @param lock of the container's folder, which is the caller's until the container is closed
  /// @param warning hears what whoever starts the container must know, before it is ready
  /// @param turnLimit how long a turn that does not end can put off the end of the container
  Daemon(VatFolder.Lock lock, Consumer<String> warning, Duration turnLimit) {
    this.lock = lock;
    folder = lock.folder();
    this.warning = warning;
    this.turnLimit = turnLimit;
  }

  /// Opens the container and serves it until it is stopped.
  ///
  /// @param progress hears how far the container has been brought back
  /// @param whenReady is called once consoles can attach
  /// @return the exit status
  /// @throws ContainerException if the container cannot be opened
  int run(Options options, boolean isPaused, WireLimits limits, Progress progress, Runnable whenReady)
      throws InterruptedException, ExecutionException {
    try (ConsoleServer opened = ConsoleServer.open(lock, limits, this)) {
      server = Optional.of(opened);
      LOG.info("process {} opens {}, journal: {}", PID, folder.basedir(), options.store());
      open(options, isPaused, progress);
      whenReady.run();
      int status = end.get();
      LOG.info("process {} ends", PID);
      return status;
    } catch (ContainerException e) {
      LOG.error("the container cannot be opened: {}", e.getMessage());
      lock.discardIfNew(LOG_FILE); // Whoever started this process is told why.
      throw e;
    }
  }

  private void open(Options options, boolean isPaused, Progress progress) {
    Container opened = Container.open(lock, options, (done, of) -> {
      tell(done, of);
      progress.at(done, of);
    });
    opened.divergences().forEach(LOG::warn);
    opened.trust().warnings().forEach(line -> {
      LOG.warn(line);
      warning.accept(line);
    });
    opened.onLog(line -> VATS.info("crank {} {}", line.crank(), line));
    opened.failure().thenAccept(this::fail);
    Status status = opened.status();
    LOG.info("open: {} vats, crank {}, block {}", opened.vats().size(), status.crank(), status.height());
    opened.changed().thenAccept(changes -> {
      if (!changes.isEmpty()) {
        LOG.warn("{}", changes);
      }
    });
    if (!isPaused) {
      opened.run();
    }
    container = Optional.of(opened);
  }

  // In the log, now and then: to bring back a long history takes a while.
  private void tell(long done, long of) {
    long now = System.nanoTime();
    if (now - toldOfProgress > PROGRESS_NANOS) {
      toldOfProgress = now;
      LOG.info("brought back {} of {} blocks", done, of);
    }
  }

  private void fail(ContainerException why) {
    LOG.error("{}", why.getMessage(), why.getCause());
    inBackground("daemon-failure", () -> stop(why.getMessage(), Main.FAILED, Screen.NOBODY));
  }

  /// Stops the container as if a client had asked for it. Before it is open, ends the process.
  void terminate(String signal) {
    LOG.info("signal {}", signal);
    if (container.isEmpty()) {
      Runtime.getRuntime().halt(Main.FAILED); // As safe as a crash is: nothing has been promised to anybody.
    }
    inBackground("daemon-signal", () -> stop(Screen.NOBODY));
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static void inBackground(String name, Work work) {
    Thread.ofPlatform().name(name).start(() -> {
      try {
        work.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @Override
  public void stop(Screen screen) throws InterruptedException {
    if (container.isEmpty()) {
      throw new ContainerException("the container is still starting, in process " + PID);
    }
    stop("the container has been stopped, and process " + PID + " ends", 0, screen);
  }

  private void stop(String sentence, int status, Screen screen) throws InterruptedException {
    if (isStopping.compareAndSet(false, true)) {
      LOG.info("stopping");
      ConsoleServer consoles = server.orElseThrow();
      consoles.refuseMore();
      rest(screen);
      consoles.endConsoles(sentence);
      container.orElseThrow().close();
      LOG.info("closed at crank {}, block {}", status().crank(), status().height());
      end.complete(status);
    }
    end.join();
  }

  private Status status() {
    return container.orElseThrow().status();
  }

  /// Lets the turn that is running end, and what waits for it be answered.
  private void rest(Screen screen) throws InterruptedException {
    try {
      container.orElseThrow().pause().get(turnLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String late = status().turn()
          .map(turn -> turn + ": that turn is broken off, as if it had not begun")
          .orElse("the container has not come to rest for " + turnLimit.toSeconds()
              + " s: it is closed as it is");
      LOG.warn(late);
      screen.complain(late);
    } catch (ExecutionException e) {
      // It has failed, and does not deliver any more.
    }
  }

  @Override
  public Reply.Status status(long consoles) {
    if (isStopping.get() || container.isEmpty()) {
      return new Reply.Status(
          isStopping.get() ? "stopping" : "starting", since(), 0, 0, 0, 0, consoles, "");
    }
    Status now = container.get().status();
    return new Reply.Status(
        now.mode() == Mode.RUNNING ? "running" : "paused",
        since(),
        now.crank(),
        now.height(),
        now.queued(),
        now.faults(),
        consoles,
        now.turn().map(Status.LongTurn::toString).orElse(""));
  }

  private String since() {
    return since.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public Desk.Place desks(Path of) {
    if (isStopping.get()) {
      throw new ContainerException("the container is being stopped, in process " + PID);
    }
    return LocalDesk.shared(
        container.orElseThrow(
            () -> new ContainerException("the container is still starting, in process " + PID)),
        of);
  }
}
