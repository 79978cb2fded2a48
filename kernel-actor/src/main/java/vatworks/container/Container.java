package vatworks.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A container of vats, as an application embeds it:
///
/// ```java
/// try (Container container = Container.open(Path.of("greeter"), Options.defaults())) {
///   container.onLog(System.out::println);
///   container.send("alice", 0, "greet", "[\"Bob\"]").join();
///   container.run().join();
/// }
/// ```
///
/// It opens paused. Every method may be called from any thread; none blocks but [#open] and [#close]. A
/// future completes once all that it tells of is in the journal, after the log lines that came before it were
/// handed to the listeners; it fails with a [ContainerException].
public final class Container implements AutoCloseable {

  /// Reads a basedir, compiles it, starts its vats and runs its wiring. The container is paused.
  ///
  /// @throws ContainerException if the basedir cannot be started; the message says why, in sentences for a
  ///     person
  public static Container open(Path basedir, Options options) {
    throw new IllegalStateException();
  }

  /// Delivers what is queued, and goes on doing so.
  ///
  /// @return completes when nothing is left to deliver, or when the container is paused
  public CompletableFuture<Status> run() {
    throw new IllegalStateException();
  }

  /// Stops delivering, after the turn that is running.
  public CompletableFuture<Status> pause() {
    throw new IllegalStateException();
  }

  /// Delivers the next messages of a paused container.
  ///
  /// @param cranks how many at most, at least 1
  /// @return one report a crank, fewer than asked for where the queue ran empty; fails where the container is
  ///     running
  public CompletableFuture<List<CrankReport>> step(int cranks) {
    throw new IllegalStateException();
  }

  /// Queues a message from outside.
  ///
  /// @param vat the name of the receiving vat
  /// @param facet an export number that is already in the tables, or 0
  /// @param method the method's name
  /// @param jsonArgs a JSON array; in it a string `"@bob"` is a reference to bob's root, `"@bob:3"` to bob's
  ///     facet 3,
  ///     `"@@x"` the string `@x`
  /// @return the number of the crank that queued it
  public CompletableFuture<Long> send(String vat, long facet, String method, String jsonArgs) {
    throw new IllegalStateException();
  }

  /// The kernel's tables.
  public CompletableFuture<TablesView> tables() {
    throw new IllegalStateException();
  }

  /// The last lines of the log, oldest first: at most 10,000 for the whole container.
  ///
  /// @param vat only the lines of this vat (or `kernel`)
  public CompletableFuture<List<LogLine>> log(Optional<String> vat) {
    throw new IllegalStateException();
  }

  /// Completes when nothing is left to deliver, or when the container is paused: at once where that is so
  /// already.
  public CompletableFuture<Status> atRest() {
    throw new IllegalStateException();
  }

  /// How the container does. Answers at once, also while a turn does not end.
  public Status status() {
    throw new IllegalStateException();
  }

  /// The names of all vats, sorted.
  public List<String> vats() {
    throw new IllegalStateException();
  }

  /// Hands every log line from now on to `listener`, in order, on one thread of the container's. A listener
  /// that throws is not called again.
  public void onLog(Consumer<LogLine> listener) {
    throw new IllegalStateException();
  }

  /// Stops the container: no message is delivered any more. Waits at most 2 s for a turn that is running.
  @Override
  public void close() {}
}
