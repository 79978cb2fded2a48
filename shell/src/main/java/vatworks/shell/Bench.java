package vatworks.shell;

import java.lang.management.ManagementFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vatworks.container.Container;
import vatworks.container.Doctor;
import vatworks.container.Options;
import vatworks.container.Pending;
import vatworks.container.Progress;
import vatworks.container.Store;
import vatworks.container.TablesView;

/// Measures containers as an application would use them: through [Container], with real vats.
///
/// @param options how the containers are opened
/// @param results takes each measurement as it is done
record Bench(Options options, Consumer<Measurement> results) {

  static final int SAMPLES = 5;

  /// How many messages are under way at once: enough that the loop is measured, not its beginning and end.
  static final int IN_FLIGHT = 100;

  private static final int WARM_UPS = 2;
  private static final int IDLE_SAMPLES = 3;

  /// Messages that go from vat to vat until their hops are used up, in deliveries per second.
  void hops(Workload workload, int vats, long messages) throws Exception {
    long[] samples = workload.inBasedir(vats, basedir -> {
      long[] rates = new long[SAMPLES];
      for (int i = -WARM_UPS; i < SAMPLES; i++) {
        long rate = hop(basedir, vats, messages);
        if (i >= 0) {
          rates[i] = rate;
        }
      }
      return rates;
    });
    results.accept(Measurement.of(workload.word(), store(), "deliveries/s", samples));
  }

  // A fresh container every time: what is measured is not to depend on what was measured before.
  private Container fresh(Path basedir) throws IOException {
    Workload.delete(basedir.resolve(".vat"));
    System.gc();
    return Container.open(basedir, options);
  }

  private String store() {
    return switch (options.store()) {
      case Store.Memory _ -> "memory";
      case Store.Sqlite _ -> "sqlite";
      case Store.Postgres _ -> "postgres";
    };
  }

  private long hop(Path basedir, int vats, long messages) throws IOException {
    try (Container container = fresh(basedir)) {
      container.run().join();
      container.pause().join();
      long hops = messages / IN_FLIGHT - 1;
      List<CompletableFuture<Long>> queued = new ArrayList<>();
      for (int i = 0; i < IN_FLIGHT; i++) {
        String args = "[" + hops + ", \"@" + Workload.vatName(0) + "\"]";
        queued.add(container.send(Workload.vatName(i % vats), 0, "hop", args));
      }
      queued.forEach(CompletableFuture::join);
      long before = container.status().crank();
      long begin = System.nanoTime();
      long delivered = container.run().join().crank() - before;
      long nanos = System.nanoTime() - begin;
      if (delivered != (hops + 1) * IN_FLIGHT) {
        throw new IllegalStateException("delivered " + delivered + " messages, expected " + messages);
      }
      return Math.round(delivered * 1e9 / nanos);
    }
  }

  /// Calls with `E()` and their answers: how many a second, also where each is a chain of three of which two
  /// go to what is not known yet; and how long the kernel's tables are before and after.
  void vows(long calls) throws Exception {
    Workload.VOWS.inBasedir(2, basedir -> {
      long[] lengths = new long[2];
      results
          .accept(Measurement.of("vows", store(), "round trips/s", calls(basedir, "call", calls, lengths)));
      results.accept(
          Measurement.of("chains", store(), "chains of 3/s", calls(basedir, "chain", calls / 3, lengths)));
      results.accept(Measurement.of("tables", store(), "entries before", lengths[0]));
      results.accept(Measurement.of("tables", store(), "entries after", lengths[1]));
      return calls;
    });
  }

  private long[] calls(Path basedir, String method, long calls, long[] lengths) throws Exception {
    long[] rates = new long[SAMPLES];
    for (int i = -WARM_UPS; i < SAMPLES; i++) {
      long rate = callRate(basedir, method, Math.max(1, calls / IN_FLIGHT), lengths);
      if (i >= 0) {
        rates[i] = rate;
      }
    }
    return rates;
  }

  private long callRate(Path basedir, String method, long each, long[] lengths) throws IOException {
    try (Container container = fresh(basedir)) {
      ask(container, method, 10);
      container.run().join();
      container.pause().join();
      lengths[0] = length(container.tables().join());
      List<CompletableFuture<Pending.Answer>> answers = new ArrayList<>();
      for (int i = 0; i < IN_FLIGHT; i++) {
        answers.add(ask(container, method, each));
      }
      long begin = System.nanoTime();
      container.run().join();
      long nanos = System.nanoTime() - begin;
      for (CompletableFuture<Pending.Answer> answer : answers) {
        if (!answer.join().text().equals(Long.toString(each))) {
          throw new IllegalStateException("expected " + each + " answers, found " + answer.join().text());
        }
      }
      lengths[1] = length(container.tables().join());
      return Math.round(each * IN_FLIGHT * 1e9 / nanos);
    }
  }

  private static CompletableFuture<Pending.Answer> ask(Container container, String method, long times) {
    return container.ask("client", 0, method, "[\"@server\", " + times + "]").join().answer();
  }

  private static long length(TablesView tables) {
    long slots = tables.clists().values().stream().mapToLong(List::size).sum();
    return slots + tables.objects().size() + tables.promises().size() + tables.queue().size();
  }

  /// How long it takes to bring a container back, after so many deliveries to two raw vats: its tables alone,
  /// and with its vats. And how much of the journal each delivery takes.
  void recovery(long messages) throws Exception {
    Workload.PAIR.inBasedir(2, basedir -> {
      hop(basedir, 2, messages);
      Path journal = basedir.resolve(".vat").resolve("journal.db");
      long[] tables = new long[SAMPLES];
      long[] vats = new long[SAMPLES];
      for (int i = -WARM_UPS; i < SAMPLES; i++) {
        Doctor.Report report = Doctor.examine(basedir, options, Progress.NONE);
        long begin = System.nanoTime();
        try (Container container = Container.open(basedir, options)) {
          long nanos = System.nanoTime() - begin;
          if (!container.hash().equals(report.hash()) || !report.findings().isEmpty()) {
            throw new IllegalStateException("the container is not what it was: " + report);
          }
          if (i >= 0) {
            tables[i] = Math.round(messages * 1e9 / report.tablesTime().toNanos());
            vats[i] = Math.round(messages * 1e9 / nanos);
          }
        }
      }
      results.accept(Measurement.of("tables", store(), "deliveries/s", tables));
      results.accept(Measurement.of("vats", store(), "deliveries/s", vats));
      if (Files.exists(journal)) {
        results.accept(Measurement.of("journal", store(), "bytes/delivery", Files.size(journal) / messages));
      }
      return messages;
    });
  }

  /// Vats that do nothing: the heap of each, and how long it takes to start them all.
  void idle(int vats) throws Exception {
    long[] bytes = new long[IDLE_SAMPLES];
    long[] millis = new long[IDLE_SAMPLES];
    Workload.IDLE.inBasedir(vats, basedir -> {
      for (int i = 0; i < IDLE_SAMPLES; i++) {
        long heap = heapInUse();
        long begin = System.nanoTime();
        try (Container container = fresh(basedir)) {
          container.run().join();
          millis[i] = (System.nanoTime() - begin) / 1_000_000;
          bytes[i] = Math.max(0, heapInUse() - heap) / vats;
        }
      }
      return vats;
    });
    results.accept(Measurement.of("idle", store(), "bytes/vat", bytes));
    results.accept(Measurement.of("start", store(), "ms", millis));
  }

  // Akka frees some things a little after the fact, so one collection is not always all.
  private static long heapInUse() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
