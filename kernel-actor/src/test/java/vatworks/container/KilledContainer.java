package vatworks.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A process that is to be killed: it opens a container, sees which inputs that has, and gives it the others.
///
/// Inputs are numbered from 1 and come in batches, while the container is paused; then it runs until it is at
/// rest. So the inputs are in one order in every run, and what the vats make of them too. What is on standard
/// output: `has K` (inputs that the container knows), `ack K` (the answer to input K has come), `done`.
public final class KilledContainer {

  private static final int BATCH = 10;
  private static final String DESK = "desk";

  private KilledContainer() {}

  /// @param args the basedir; how many inputs there are in all; the store: `sqlite`, or URL, user and password
  public static void main(String[] args) throws Exception {
    Options options = Options.defaults().withStore(
        args[2].equals("sqlite") ? new Store.Sqlite() : new Store.Postgres(args[2], args[3], args[4]));
    try (Container container = Container.open(Path.of(args[0]), options)) {
      long known = known(container);
      say("has " + known);
      long all = Long.parseLong(args[1]);
      if (!container.divergences().isEmpty()) {
        throw new IllegalStateException(container.divergences().toString());
      }
      for (long end = Math.ceilDiv(known, BATCH) * BATCH; end <= all; end += BATCH) {
        input(container, known + 1, end);
        known = Math.max(known, end);
        container.run().join();
        container.pause().join();
      }
      say("done");
    }
  }

  /// Gives all inputs of a batch, and hears of each by itself.
  private static void input(Container container, long from, long to) {
    List<CompletableFuture<Void>> acknowledged = new ArrayList<>();
    for (long k = from; k <= to; k++) {
      long number = k;
      acknowledged.add(
          container.send(DESK, 0, "take", "[" + k + "]").thenAccept(crank -> say("ack " + number)));
    }
    acknowledged.forEach(CompletableFuture::join);
  }

  /// The last input that the container knows: it was handled, or is in the queue.
  static long known(Container container) {
    long handled = container.log(Optional.of(DESK)).join().stream()
        .map(LogLine::line)
        .filter(line -> line.startsWith("took "))
        .mapToLong(line -> Long.parseLong(line.substring("took ".length())))
        .max()
        .orElse(0);
    return container.tables().join().queue().stream()
        .filter(TablesView.MessageRow.class::isInstance)
        .map(TablesView.MessageRow.class::cast)
        .filter(message -> message.method().equals("take"))
        .mapToLong(message -> Long.parseLong(message.body().replaceAll("\\D", "")))
        .reduce(handled, Math::max);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
