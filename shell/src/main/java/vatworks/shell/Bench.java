package vatworks.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vatworks.container.Container;
import vatworks.container.Options;

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
    results.accept(Measurement.of(workload.word(), "deliveries/s", samples));
  }

  // A fresh container every time: the in-memory journal keeps all that ever happened.
  private long hop(Path basedir, int vats, long messages) {
    System.gc();
    try (Container container = Container.open(basedir, options)) {
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

  /// Vats that do nothing: the heap of each, and how long it takes to start them all.
  void idle(int vats) throws Exception {
    long[] bytes = new long[IDLE_SAMPLES];
    long[] millis = new long[IDLE_SAMPLES];
    Workload.IDLE.inBasedir(vats, basedir -> {
      for (int i = 0; i < IDLE_SAMPLES; i++) {
        long heap = heapInUse();
        long begin = System.nanoTime();
        try (Container container = Container.open(basedir, options)) {
          container.run().join();
          millis[i] = (System.nanoTime() - begin) / 1_000_000;
          bytes[i] = Math.max(0, heapInUse() - heap) / vats;
        }
      }
      return vats;
    });
    results.accept(Measurement.of("idle", "bytes/vat", bytes));
    results.accept(Measurement.of("start", "ms", millis));
  }

  // Akka frees some things a little after the fact, so one collection is not always all.
  private static long heapInUse() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
