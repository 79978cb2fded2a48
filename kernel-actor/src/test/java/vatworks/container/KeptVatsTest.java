package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.TablesView.MeterRow;
import vatworks.container.TablesView.VatRow;
import vatworks.kernel.Fault;

/// Meters and keepers in a container, with vats that were compiled and are confined.
class KeptVatsTest {

  private static final Options MEMORY = Options.defaults().withStore(new Store.Memory());
  private static final Options SQLITE = Options.defaults().withFixedBlocks(4).withStore(new Store.Sqlite());

  private static final String BOSS = """
      package boss;
      import vatworks.power.*;
      import vatworks.vow.*;
      public interface Boss extends VatKeeper {
        void meet(Worker worker, Meter meter, VatControl control);
        void does(String verb);
        void refills(long computrons);
        Vow<String> asks(int count);
        Vow<String> state();
        Vow<String> leaks();
      }
      """;
  private static final String WORKER = """
      package boss;
      import vatworks.vow.*;
      public interface Worker extends Remote {
        Vow<Integer> count(int step);
        Vow<Integer> spin();
        Vow<Integer> hog();
      }
      """;
  private static final String WORKER_INDEX = """
      package worker;
      import java.util.*;
      import boss.*;
      import vatworks.vow.*;
      public final class Index implements Worker {
        private int total;
        private int tries;
        public Vow<Integer> count(int step) {
          total += step;
          Log.line("counts " + total);
          return Vow.resolve(total);
        }
        public Vow<Integer> spin() {
          total = -1;
          for (int i = 0; i < 1_000_000_000; i++) {
            total -= i;
          }
          return Vow.resolve(total);
        }
        public Vow<Integer> hog() {
          List<int[]> all = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            all.add(new int[1_000]);
          }
          return Vow.resolve(all.size());
        }
      }
      """;
  private static final String RAW_INDEX = """
      import vatworks.vat.*;
      public final class Index implements Vat {
        private int heard;
        public void deliver(Syscall syscall, Delivery delivery) {
          heard++;
          Delivery.Message message = (Delivery.Message) delivery;
          switch (message.method()) {
            case "steal" -> syscall.send(Slot.object(-99), "x", CapData.of("#[]"));
            case "boom" -> throw new IllegalStateException("boom");
            default -> syscall.log(message.method() + " " + heard);
          }
        }
      }
      """;
  private static final String BOSS_INDEX = """
      package boss;
      import static vatworks.vow.E.E;
      import vatworks.power.*;
      import vatworks.vow.*;
      public final class Index implements Boss {
        private Worker worker;
        private Meter meter;
        private VatControl control;
        private String verb = "wait";
        private long refill;

        public void meet(Worker worker, Meter meter, VatControl control) {
          this.worker = worker;
          this.meter = meter;
          this.control = control;
          E(meter).keep(new Treasurer());
          E(control).watch(new Mourner());
        }

        public void does(String verb) { this.verb = verb; }
        public void refills(long computrons) { refill = computrons; }

        public Vow<String> asks(int count) {
          Vow<Integer> last = null;
          for (int i = 1; i <= count; i++) {
            last = E(worker).count(i);
          }
          return last.then(total -> "in all " + total);
        }

        public Vow<String> state() {
          return E(meter).state().then(state -> state.name() + " " + (state.spent() > 0));
        }

        public Vow<Void> faulted(VatControl control, Fault fault) {
          Log.line(fault.kind() + " " + fault.vat() + " " + fault.what() + " at " + fault.target() + "."
              + fault.method() + (fault.computrons() > 0 ? ", charged" : ""));
          switch (verb) {
            case "retry" -> E(control).retry();
            case "skip" -> E(control).skip();
            case "answer" -> E(control).answer(42);
            case "raise" -> {
              E(control).raise(VatControl.Limit.ALLOCATION, 10_000_000);
              E(control).retry();
            }
            case "end" -> E(control).terminate("it is of no use");
            default -> { }
          }
          return Vow.resolve(null);
        }

        // What the facets of a meter cannot do, even if they are called as if they could.
        public Vow<String> leaks() {
          return E(meter).refiller().thenVow(refiller -> E((Object) refiller, Meter.class).drain(1)
              .then(none -> "drained")
              .catching(Problem::getMessage));
        }

        private final class Treasurer implements MeterKeeper {
          public Vow<Void> ranDry(MeterRefill dry, Meter.State state) {
            Log.line(state.name() + " ran dry" + (refill > 0 ? ", and gets more" : ""));
            if (refill > 0) {
              E(dry).refill(refill);
            }
            return Vow.resolve(null);
          }
        }

        private static final class Mourner implements VatWatcher {
          public Vow<Void> died(VatControl control, String reason) {
            Log.line("the worker died: " + reason);
            return Vow.resolve(null);
          }
        }
      }
      """;
  private static final String WIRING = """
      import vatworks.vat.*;
      public final class Wiring implements vatworks.vat.Wiring {
        public void wire(Wirer wirer) {
          Facet meter = wirer.meter("wages", 1_000_000);
          wirer.run("worker", meter);
          wirer.keep("worker", wirer.root("boss"));
          wirer.keep("raw", wirer.root("boss"));
          wirer.send(wirer.root("boss"), "meet", wirer.root("worker"), meter, wirer.control("worker"));
        }
      }
      """;

  @TempDir
  private Path basedir;

  @BeforeEach
  void write() {
    Folders.write(basedir, "shared/Boss.java", BOSS);
    Folders.write(basedir, "shared/Worker.java", WORKER);
    Folders.write(basedir, "worker/Index.java", WORKER_INDEX);
    Folders.write(basedir, "raw/Index.java", RAW_INDEX);
    Folders.write(basedir, "boss/Index.java", BOSS_INDEX);
    Folders.write(basedir, "Wiring.java", WIRING);
  }

  private static List<String> log(Container container) {
    return container.log(Optional.empty()).join().stream().map(LogLine::toString).toList();
  }

  private static void send(Container container, String vat, String method, String args) {
    container.send(vat, 0, method, args).join();
    container.atRest().join();
  }

  private static Pending ask(Container container, String vat, String method, String args) {
    Pending pending = container.ask(vat, 0, method, args).join();
    container.atRest().join();
    return pending;
  }

  private static String answer(Pending pending) throws Exception {
    return pending.answer().get(20, TimeUnit.SECONDS).toString();
  }

  private static VatRow vat(Container container, String name) {
    return container.tables().join().vats().stream().filter(it -> it.name().equals(name)).findFirst()
        .orElseThrow();
  }

  private static MeterRow wages(Container container) {
    return container.tables().join().meters().get(1);
  }

  @Test
  void aVatIsAsItWasWhenItsMeterIsRefilledAndNothingIsLost() throws Exception {
    List<String> undisturbed;
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      send(container, "boss", "refills", "[100000000]");
      assertThat(answer(ask(container, "boss", "asks", "[200]"))).contains("in all 20100");
      undisturbed = log(container).stream().filter(line -> line.startsWith("worker")).toList();
    }
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      Pending pending = ask(container, "boss", "asks", "[200]");
      assertThat(pending.answer()).isNotDone();
      assertThat(vat(container, "worker").status()).isEqualTo("starved");
      assertThat(wages(container).status()).isEqualTo("dry");
      assertThat(wages(container).keeper()).contains(vat(container, "boss").id());
      assertThat(log(container)).contains("boss: wages ran dry");
      long rounds = 0;
      while (!pending.answer().isDone() && rounds++ < 100) {
        container.refill("wages", 150_000).join();
        container.atRest().join();
      }
      assertThat(answer(pending)).contains("in all 20100");
      assertThat(rounds).isGreaterThan(3);
      assertThat(log(container).stream().filter(line -> line.startsWith("worker")).toList())
          .isEqualTo(undisturbed);
      MeterRow meter = wages(container);
      assertThat(meter.left()).isEqualTo(
          OptionalLong.of(1_000_000 + rounds * 150_000 - meter.spent()));
      assertThat(meter.spent()).isEqualTo(vat(container, "worker").computrons());
    }
  }

  @Test
  void whatWaitsGoesOnAfterTheContainerWasOpenedAgain() throws Exception {
    try (Container container = Container.open(basedir, SQLITE)) {
      container.run().join();
      send(container, "boss", "asks", "[200]");
      assertThat(vat(container, "worker").status()).isEqualTo("starved");
      container.suspend("raw").join();
      send(container, "raw", "hello", "[]");
    }
    try (Container container = Container.open(basedir, SQLITE)) {
      container.run().join();
      assertThat(vat(container, "worker").status()).isEqualTo("starved");
      assertThat(vat(container, "raw").status()).isEqualTo("suspended");
      assertThat(log(container)).doesNotContain("raw: hello 1");
      container.resume("raw").join();
      container.refill("m1", 100_000_000).join();
      container.atRest().join();
      assertThat(log(container)).contains("raw: hello 1", "worker: counts 20100");
    }
    assertThat(Doctor.examine(basedir, SQLITE, Progress.NONE).findings()).isEmpty();
  }

  @Test
  void aMeterThatIsStoppedStopsItsVats() throws Exception {
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      container.suspend("wages").join();
      Pending pending = ask(container, "boss", "asks", "[3]");
      assertThat(pending.answer()).isNotDone();
      assertThat(vat(container, "worker").reason()).contains("meter m1 (wages) is stopped");
      assertThat(wages(container).status()).isEqualTo("stopped");
      container.resume("wages").join();
      container.atRest().join();
      assertThat(answer(pending)).contains("in all 6");
      assertThatThrownBy(() -> container.resume("wages").join())
          .hasMessageContaining("meter m1 is not stopped");
      assertThatThrownBy(() -> container.refill("wages", 1L << 53).join())
          .hasMessageContaining(
              "computrons are from 0 to 9,007,199,254,740,991, found 9,007,199,254,740,992");
      assertThatThrownBy(() -> container.refill("nothing", 1).join())
          .hasMessageContaining("there is no meter nothing: the meters are m0 to m1");
      assertThatThrownBy(() -> container.suspend("nothing").join()).hasMessageContaining(
          "there is no flow, meter or vat nothing: the flows are f0 to f1, the meters are m0 to m1, the vats "
              + "are boss, raw, worker");
    }
  }

  @Test
  void aKeeperHasTheVatGoOnWithout() throws Exception {
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      send(container, "boss", "does", "[\"skip\"]");
      send(container, "raw", "one", "[]");
      send(container, "raw", "boom", "[]");
      send(container, "raw", "two", "[]");
      assertThat(log(container)).containsExactly(
          "raw: one 1",
          "kernel: raw is stopped, and its keeper is told: threw java.lang.IllegalStateException: boom "
              + "(raw/Index.java:9)",
          "boss: EXCEPTION raw threw java.lang.IllegalStateException: boom (raw/Index.java:9) at o+0.boom, "
              + "charged",
          "kernel: raw goes on without what it failed at",
          "raw: two 2");
    }
  }

  @Test
  void aVatThatAsksForWhatItMayNotIsItsKeepersToEnd() throws Exception {
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      send(container, "boss", "does", "[\"end\"]");
      send(container, "raw", "steal", "[]");
      assertThat(log(container)).containsExactly(
          "kernel: raw is stopped, and its keeper is told: named o-99, which is not in its c-list",
          "boss: SYSCALL raw named o-99, which is not in its c-list at o+0.steal, charged",
          "kernel: raw is terminated: it is of no use",
          "kernel: dropped steal for raw, which is terminated (ko26)");
      assertThat(vat(container, "raw").status()).isEqualTo("terminated");
    }
  }

  @Test
  void aVatThatUsesTooMuchIsAnsweredForOrItsLimitIsRaised() throws Exception {
    Options tight = MEMORY.withBudget(1_000_000, 200_000, 512 << 10, 64 << 20);
    try (Container container = Container.open(basedir, tight)) {
      container.run().join();
      container.refill("wages", 1_000_000_000).join();
      send(container, "boss", "does", "[\"answer\"]");
      assertThat(answer(ask(container, "worker", "spin", "[]"))).contains("42");
      send(container, "boss", "does", "[\"raise\"]");
      assertThat(answer(ask(container, "worker", "hog", "[]"))).contains("100");
      assertThat(answer(ask(container, "worker", "count", "[5]"))).as("as if it never spun").contains("5");
      assertThat(container.tables().join().faults()).isEmpty();
    }
  }

  @Test
  void aFaultWaitsForItsKeeperOrForTheHostAlsoAfterTheContainerWasOpenedAgain() throws Exception {
    try (Container container = Container.open(basedir, SQLITE)) {
      container.run().join();
      send(container, "raw", "one", "[]");
      send(container, "raw", "boom", "[]");
      send(container, "raw", "two", "[]");
      assertThat(vat(container, "raw").status()).isEqualTo("faulted");
    }
    try (Container container = Container.open(basedir, SQLITE)) {
      container.run().join();
      assertThat(container.tables().join().faults()).singleElement().satisfies(fault -> {
        assertThat(fault.kind()).isEqualTo("exception");
        assertThat(fault.at()).isEqualTo("o+0.boom");
        assertThat(fault.keeper()).contains(vat(container, "boss").id());
      });
      container.retry("raw").join();
      container.atRest().join();
      assertThat(container.tables().join().faults()).hasSize(1);
      container.skip("raw").join();
      container.atRest().join();
      assertThat(log(container)).endsWith("kernel: raw goes on without what it failed at", "raw: two 2");
      assertThatThrownBy(() -> container.skip("raw").join())
          .hasMessageContaining("vat raw has not failed: there is nothing to decide");
      container.kill("worker", "nobody needs it").join();
      container.atRest().join();
      assertThat(log(container)).endsWith(
          "kernel: worker is terminated: nobody needs it", "boss: the worker died: nobody needs it");
      assertThat(answer(ask(container, "boss", "asks", "[1]")))
          .contains("vat worker is terminated: nobody needs it");
      assertThatThrownBy(() -> container.kill("worker", "again").join())
          .hasMessageContaining("vat worker is terminated: nobody needs it");
      assertThatThrownBy(() -> container.kill("raw", "").join())
          .hasMessageContaining("a reason has 1 to 1,000 characters, and is one line");
    }
    try (Container container = Container.open(basedir, SQLITE)) {
      container.run().join();
      assertThat(vat(container, "worker").status()).isEqualTo("terminated");
      assertThat(vat(container, "raw").status()).isEqualTo("running");
    }
    assertThat(Doctor.examine(basedir, SQLITE, Progress.NONE).findings()).isEmpty();
  }

  @Test
  void withoutAKeeperThePolicyDecides() throws Exception {
    Folders.write(basedir, "Wiring.java", WIRING.replace("wirer.keep(", "// wirer.keep("));
    Fault.Policy suspend = new Fault.Policy(
        Fault.Verdict.SUSPEND, Fault.Verdict.SUSPEND, Fault.Verdict.SUSPEND);
    try (Container container = Container.open(basedir, MEMORY.withFaults(suspend))) {
      container.run().join();
      send(container, "raw", "steal", "[]");
      assertThat(vat(container, "raw").status()).isEqualTo("faulted");
      assertThat(container.tables().join().faults().getFirst().keeper()).isEmpty();
    }
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      send(container, "raw", "boom", "[]");
      send(container, "raw", "one", "[]");
      send(container, "raw", "steal", "[]");
      assertThat(log(container)).containsExactly(
          "kernel: a turn of raw is undone: it threw java.lang.IllegalStateException: boom "
              + "(raw/Index.java:9)",
          "raw: one 1",
          "kernel: raw is terminated: named o-99, which is not in its c-list");
    }
  }

  @Test
  void noFacetOfAMeterIsMoreThanItIs() throws Exception {
    try (Container container = Container.open(basedir, MEMORY)) {
      container.run().join();
      assertThat(answer(ask(container, "boss", "leaks", "[]")))
          .contains("there is no method drain: MeterRefill has refill(Long)");
      assertThat(answer(ask(container, "boss", "state", "[]"))).contains("wages false");
    }
  }
}
