package vatworks.shell;

import java.lang.management.ManagementFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

  private static final List<Integer> FLOWS = List.of(1, 100, 10_000);
  private static final int METERS = 8; // objects of the kernel's too, and made before the flows
  private static final int OWN_FLOWS = 2; // the container's own: the main one and the console's
  private static final int WARM_UPS = 2;
  private static final int IDLE_SAMPLES = 3;
  private static final int ROUNDS = 15;
  private static final List<String> PROGRAMS = List.of("sha256", "matrix", "maps", "texts", "fib", "trees",
      "calls");
  private static final long PLENTY = 1L << 50;
  private static final long ENDLESS = 200_000_000; // computrons
  private static final int STACK_BYTES = 8 << 20;

  private static final String CONFINED = "confined";
  private static final String TRUSTED = "trusted";

  /// Takes one sample.
  private interface Sample {
    long take(Container container) throws Exception;
  }

  /// Messages that go from vat to vat until their hops are used up, in deliveries per second.
  void hops(Workload workload, int vats, long messages) throws Exception {
    workload.inBasedir(vats, one -> workload.inBasedir(vats, other -> {
      compare(workload.word(), "deliveries/s", one, other, container -> hop(container, vats, messages));
      return vats;
    }));
  }

  /// The same of two vats, with every message on a flow: one flow for all of them, 100 flows, and 10,000 with a
  /// message on each. A message carries its flow. What the vats use is taken from a meter, from seven above it,
  /// and from the container's own.
  void flows(long messages) throws Exception {
    for (int flows : FLOWS.stream().filter(flows -> flows <= messages).toList()) {
      Workload.FLOWS.inBasedir(2, one -> Workload.FLOWS.inBasedir(2, other -> {
        String word = "flows-" + (flows < 1_000 ? flows : flows / 1_000 + "k");
        compare(word, "deliveries/s", one, other, container -> flow(container, flows, messages));
        return flows;
      }));
    }
  }

  private static long flow(Container container, int flows, long messages) {
    container.run().join();
    int first = container.tables().join().flows().size() - OWN_FLOWS + 1;
    for (int i = first; i <= flows; i++) {
      container.send("kernel", 0, "createFlow", "[\"f\", 0, 1]").join();
    }
    container.atRest().join();
    return hop(container, 2, messages, Math.max(IN_FLIGHT, flows), "flow",
        i -> "@kernel:" + (METERS + 1 + i % flows));
  }

  // With confined vats and with trusted ones, in turn, so that both have the same of a machine that is not
  // always as fast. Of either there is one container, for every vat's code is compiled anew, and what is to be
  // known is how fast it is after that.
  private void compare(String word, String unit, Path one, Path other, Sample sample) throws Exception {
    long[] confined = new long[SAMPLES];
    long[] trusted = new long[SAMPLES];
    try (Container first = fresh(one, options); Container second = fresh(other, options.trustingAll())) {
      for (int i = -WARM_UPS; i < SAMPLES; i++) {
        long rate = sample.take(first);
        long otherRate = sample.take(second);
        if (i >= 0) {
          confined[i] = rate;
          trusted[i] = otherRate;
        }
      }
    }
    results.accept(Measurement.of(word, store(), CONFINED, unit, confined));
    results.accept(Measurement.of(word, store(), TRUSTED, unit, trusted));
  }

  // A fresh container every time: what is measured is not to depend on what was measured before.
  private static Container fresh(Path basedir, Options use) throws IOException {
    Workload.delete(basedir.resolve(".vat"));
    System.gc();
    return Container.open(basedir, use);
  }

  private String store() {
    return switch (options.store()) {
      case Store.Memory _ -> "memory";
      case Store.Sqlite _ -> "sqlite";
      case Store.Postgres _ -> "postgres";
    };
  }

  private static long hop(Container container, int vats, long messages) {
    return hop(container, vats, messages, IN_FLIGHT, "hop", i -> "@" + Workload.vatName(0));
  }

  private static long hop(
      Container container, int vats, long messages, int inFlight, String method,
      IntFunction<String> carried) {
    container.run().join();
    container.pause().join();
    long hops = messages / inFlight - 1;
    List<CompletableFuture<Long>> queued = new ArrayList<>();
    for (int i = 0; i < inFlight; i++) {
      String args = "[" + hops + ", \"" + carried.apply(i) + "\"]";
      queued.add(container.send(Workload.vatName(i % vats), 0, method, args));
      if (queued.size() == IN_FLIGHT) { // As many as may wait for their answers at once, and no more.
        queued.forEach(CompletableFuture::join);
        queued.clear();
      }
    }
    queued.forEach(CompletableFuture::join);
    long before = container.status().crank();
    long begin = System.nanoTime();
    long delivered = container.run().join().crank() - before;
    long nanos = System.nanoTime() - begin;
    if (delivered != (hops + 1) * inFlight) {
      throw new IllegalStateException("delivered " + delivered + " messages, expected " + messages);
    }
    return Math.round(delivered * 1e9 / nanos);
  }

  /// Calls with `E()` and their answers: how many a second, also where each is a chain of three of which two
  /// go to what is not known yet; and how long the kernel's tables are before and after.
  void vows(long calls) throws Exception {
    Workload.VOWS.inBasedir(2, one -> Workload.VOWS.inBasedir(2, other -> {
      long[] lengths = new long[2];
      long each = Math.max(1, calls / IN_FLIGHT);
      compare("vows", "round trips/s", one, other, it -> callRate(it, "call", each, lengths));
      compare("chains", "chains of 3/s", one, other, it -> callRate(it, "chain", each / 3 + 1, lengths));
      results.accept(Measurement.of("tables", store(), CONFINED, "entries before", lengths[0]));
      results.accept(Measurement.of("tables", store(), CONFINED, "entries after", lengths[1]));
      return calls;
    }));
  }

  private static long callRate(Container container, String method, long each, long[] lengths) {
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

  /// Code that is no messages: how long it takes confined, in percent of what it takes trusted, the fastest of
  /// each; and how long one that never ends is let run.
  void code(long much) throws Exception {
    Workload.CODE.inBasedir(1, basedir -> {
      Options rich = options.inMemory().withBudget(PLENTY, PLENTY, STACK_BYTES, PLENTY);
      double logs = 0;
      for (String program : PROGRAMS) {
        long percent = overhead(basedir, rich, program, much);
        logs += Math.log(percent);
        results.accept(Measurement.of(program, "memory", CONFINED, "% of trusted", percent));
      }
      long mean = Math.round(Math.exp(logs / PROGRAMS.size()));
      results.accept(Measurement.of("code", "memory", CONFINED, "% of trusted", mean));
      Options poor = options.inMemory().withBudget(ENDLESS, PLENTY, STACK_BYTES, PLENTY);
      results.accept(Measurement.of("endless", "memory", CONFINED, "ms/200M", endless(basedir, poor)));
      return basedir;
    });
  }

  private static long overhead(Path basedir, Options use, String program, long much) throws IOException {
    long confined = Long.MAX_VALUE;
    long trusted = Long.MAX_VALUE;
    try (Container one = fresh(basedir, use); Container other = fresh(basedir, use.trustingAll())) {
      for (int i = 0; i < ROUNDS; i++) {
        confined = Math.min(confined, nanos(one, program, much));
        trusted = Math.min(trusted, nanos(other, program, much));
      }
      if (!one.log(Optional.empty()).join().equals(other.log(Optional.empty()).join())) {
        throw new IllegalStateException(program + " comes to something else where it is trusted");
      }
    }
    return Math.round(100.0 * confined / trusted);
  }

  private static long[] endless(Path basedir, Options use) throws IOException {
    long[] millis = new long[SAMPLES];
    try (Container container = fresh(basedir, use)) {
      for (int i = -WARM_UPS; i < SAMPLES; i++) {
        long nanos = nanos(container, "endless", 1);
        if (i >= 0) {
          millis[i] = nanos / 1_000_000;
        }
      }
    }
    return millis;
  }

  private static long nanos(Container container, String program, long much) {
    container.pause().join();
    container.send(Workload.vatName(0), 0, program, "[" + much + "]").join();
    long begin = System.nanoTime();
    container.run().join();
    return System.nanoTime() - begin;
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
      try (Container container = fresh(basedir, options)) {
        hop(container, 2, messages);
      }
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
      results.accept(Measurement.of("tables", store(), CONFINED, "deliveries/s", tables));
      results.accept(Measurement.of("vats", store(), CONFINED, "deliveries/s", vats));
      if (Files.exists(journal)) {
        results.accept(
            Measurement.of("journal", store(), CONFINED, "bytes/delivery", Files.size(journal) / messages));
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
        try (Container container = fresh(basedir, options)) {
          container.run().join();
          millis[i] = (System.nanoTime() - begin) / 1_000_000;
          bytes[i] = Math.max(0, heapInUse() - heap) / vats;
        }
      }
      return vats;
    });
    results.accept(Measurement.of("idle", store(), CONFINED, "bytes/vat", bytes));
    results.accept(Measurement.of("start", store(), CONFINED, "ms", millis));
  }

  // Akka frees some things a little after the fact, so one collection is not always all.
  private static long heapInUse() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
