package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.TablesView.FlowRow;

/// Vats that send on flows: `E(flow, x).foo()`, and the kernel's own objects.
@Timeout(120)
class FlowVatsTest {

  private static final String WORKER = """
      package work;
      import vatworks.vow.*;
      public interface Worker extends Remote {
        Vow<String> work(String what);
        Vow<Worker> part(String name);
        Vow<Worker> later(String name);
        void settle();
        Vow<String> chained(Worker other);
      }
      """;
  private static final String BOSS = """
      package work;
      import vatworks.power.Kernel;
      import vatworks.vow.*;
      public interface Boss extends Remote {
        void meet(Worker worker, Worker other, Kernel kernel, Flow flow);
        Vow<String> inOrder();
        Vow<String> blocked();
        Vow<String> own();
        Vow<String> stuck();
        Vow<String> nested();
        Vow<String> state();
        Vow<String> made(String name, int price, int slope);
        Vow<String> wrong();
        void deaf();
        Vow<Flow> flow();
        void pauseAndSend();
        void spam(int messages);
      }
      """;
  private static final String WORKER_INDEX = """
      package %s;
      import static vatworks.vow.E.E;
      import work.*;
      import vatworks.vow.*;
      public final class Index implements Worker {
        private Vow.Resolver<Worker> resolver = Vow.resolver(Worker.class);
        public Vow<String> work(String what) {
          Log.line("works on " + what);
          return Vow.resolve("%s did " + what);
        }
        public Vow<Worker> part(String name) { return Vow.resolve(new Part(name)); }
        public Vow<Worker> later(String name) {
          Log.line("will have " + name);
          return resolver.vow();
        }
        public void settle() { resolver.resolve(new Part("late")); }
        public Vow<String> chained(Worker other) {
          return E(E(other).part("chain")).work("in a handler");
        }
        private static final class Part implements Worker {
          private final String name;
          Part(String name) { this.name = name; }
          public Vow<String> work(String what) {
            Log.line(name + " works on " + what);
            return Vow.resolve(name + " did " + what);
          }
          public Vow<Worker> part(String other) { throw new Problem("no"); }
          public Vow<Worker> later(String other) { throw new Problem("no"); }
          public void settle() {}
          public Vow<String> chained(Worker other) { throw new Problem("no"); }
        }
      }
      """;
  private static final String BOSS_INDEX = """
      package boss;
      import static vatworks.vow.E.E;
      import java.util.List;
      import work.*;
      import vatworks.power.Kernel;
      import vatworks.vow.*;
      public final class Index implements Boss, Worker {
        private Worker worker;
        private Worker other;
        private Kernel kernel;
        private Flow flow;
        public void meet(Worker worker, Worker other, Kernel kernel, Flow flow) {
          this.worker = worker;
          this.other = other;
          this.kernel = kernel;
          this.flow = flow;
        }
        public Vow<Flow> flow() { return Vow.resolve(flow); }

        // To three receivers, one of them this vat itself.
        public Vow<String> inOrder() {
          E(flow, worker).work("1");
          E(flow, other).work("2");
          E(flow, (Worker) this).work("3");
          E(flow, other, Worker.class).work("4");
          return E(flow, E(worker).part("p"), Worker.class).work("5");
        }

        // The second message waits for a vow that is settled later, and so does the third.
        public Vow<String> blocked() {
          Vow<Worker> later = E(worker).later("a part");
          E(flow, worker).work("first");
          E(flow, later).work("second");
          E(flow, worker).work("third");
          return E(other).work("beside");
        }

        // A vow of this vat's own, which is settled after it was sent to.
        public Vow<String> own() {
          Vow.Resolver<Worker> mine = Vow.resolver(Worker.class);
          Vow<String> done = E(flow, mine.vow()).work("mine");
          E(flow, other).work("after mine");
          E(other).work("before mine").thenDo(any -> mine.resolve(worker));
          return done;
        }

        // The head waits for the result of what comes after it.
        public Vow<String> stuck() {
          Vow.Resolver<Worker> knot = Vow.resolver(Worker.class);
          E(flow, knot.vow()).work("never");
          knot.resolveTo(E(flow, worker).part("behind"));
          return E(other).work("unstuck");
        }

        public Vow<String> nested() { return E(flow, worker).chained(other); }

        public Vow<String> state() {
          E(flow).boost(7);
          return E(flow).state().thenVow(state -> E(flow).length().then(length -> state + " " + length));
        }

        public Vow<String> made(String name, int price, int slope) {
          return E(kernel).createFlow(name, price, slope).thenVow(made -> E(made, worker).work("on " + name));
        }

        public Vow<String> wrong() {
          try {
            E(new Fake(), worker).work("on a fake");
          } catch (IllegalArgumentException e) {
            Log.line(e.getMessage());
          }
          try {
            E((Flow) null, worker).work("on nothing");
          } catch (IllegalArgumentException e) {
            Log.line(e.getMessage());
          }
          return E(flow).boost(1_001).settled(end -> end.toString());
        }

        public void deaf() { E(flow).boost(-1); }

        public void pauseAndSend() {
          E(flow).pause();
          E(flow, worker).work("while it was paused");
        }

        public void spam(int messages) {
          for (int i = 0; i < messages; i++) {
            E(flow, worker).work("spam");
          }
        }

        public Vow<String> work(String what) {
          Log.line("works on " + what);
          return Vow.resolve("boss did " + what);
        }
        public Vow<Worker> part(String name) { throw new Problem("no"); }
        public Vow<Worker> later(String name) { throw new Problem("no"); }
        public void settle() {}
        public Vow<String> chained(Worker other) { throw new Problem("no"); }

        private static final class Fake implements Flow {
          public Vow<Void> boost(int price) { return Vow.resolve(null); }
          public Vow<Void> pause() { return Vow.resolve(null); }
          public Vow<Void> resume() { return Vow.resolve(null); }
          public Vow<Integer> length() { return Vow.resolve(0); }
          public Vow<Flow.State> state() { throw new Problem("no"); }
        }
      }
      """;
  private static final String WIRING = """
      import vatworks.vat.*;
      public final class Wiring implements vatworks.vat.Wiring {
        public void wire(Wirer wirer) {
          wirer.send(
              wirer.root("boss"), "meet", wirer.root("worker"), wirer.root("other"), wirer.kernel(),
              wirer.flow("orders", 0, 1));
        }
      }
      """;

  @TempDir
  private Path basedir;

  @BeforeEach
  void write() {
    Folders.write(basedir, "shared/Worker.java", WORKER);
    Folders.write(basedir, "shared/Boss.java", BOSS);
    Folders.write(basedir, "worker/Index.java", WORKER_INDEX.formatted("worker", "worker"));
    Folders.write(basedir, "other/Index.java", WORKER_INDEX.formatted("other", "other"));
    Folders.write(basedir, "boss/Index.java", BOSS_INDEX);
    Folders.write(basedir, "Wiring.java", WIRING);
  }

  private static List<String> log(Container container) {
    return container.log(Optional.empty()).join().stream().map(LogLine::toString).toList();
  }

  private static String ask(Container container, String vat, String method, String args) throws Exception {
    Pending pending = container.ask(vat, 0, method, args).join();
    container.atRest().join();
    return pending.answer().get(20, TimeUnit.SECONDS).toString();
  }

  private static FlowRow orders(Container container) {
    return container.tables().join().flows().get(2);
  }

  /// Runs one method of the boss, and says what was logged.
  private List<String> after(String method) throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      ask(container, "boss", method, "[]");
      return log(container);
    }
  }

  @Test
  void whatIsSentOnAFlowArrivesInThatOrderWhereverItGoes() throws Exception {
    assertThat(after("inOrder")).containsExactly(
        "worker: works on 1", "other: works on 2", "boss: works on 3", "other: works on 4",
        "worker: p works on 5");
  }

  @Test
  void aHeadThatWaitsForAVowHasItsFlowWaitAndNoOther() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      assertThat(ask(container, "boss", "blocked", "[]")).contains("other did beside");
      assertThat(log(container)).containsExactlyInAnyOrder(
          "worker: will have a part", "worker: works on first", "other: works on beside");
      FlowRow orders = orders(container);
      assertThat(orders.status()).isEqualTo("waiting");
      assertThat(orders.waiting()).isEqualTo(2);
      assertThat(orders.awaits().orElseThrow()).startsWith("kp");
      container.send("worker", 0, "settle", "[]").join();
      container.atRest().join();
      assertThat(log(container)).endsWith("worker: late works on second", "worker: works on third");
      assertThat(orders(container).status()).isEqualTo("empty");
    }
  }

  @Test
  void aVowOfOnesOwnIsWaitedForLikewise() throws Exception {
    assertThat(after("own")).containsExactly(
        "other: works on before mine", "worker: works on mine", "other: works on after mine");
  }

  @Test
  void aHandlerThatWaitsForWhatItAskedForItselfIsNotWaitedFor() throws Exception {
    assertThat(after("nested")).containsExactly("other: chain works on in a handler");
  }

  @Test
  void aFlowThatCanNeverMoveAgainIsFound() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      assertThat(ask(container, "boss", "stuck", "[]")).contains("other did unstuck");
      assertThat(orders(container).status()).isEqualTo("stuck");
      assertThat(log(container)).containsExactly("other: works on unstuck");
    }
  }

  @Test
  void theKernelAnswersForItsFlows() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      assertThat(ask(container, "boss", "state", "[]")).contains(
          "State[name=orders, price=7, slope=1, isPaused=false, waiting=0, riding=0] 0");
      assertThat(ask(container, "boss", "made", "[\"express\", 500, 10]")).contains("worker did on express");
      assertThat(ask(container, "boss", "made", "[\"\", 500, 10]"))
          .contains("a flow's name has 1 to 100 characters, and is one line");
      assertThat(ask(container, "boss", "made", "[\"x\", 0, 11]"))
          .contains("a flow's slope is from 1 to 10, found 11");
      assertThat(ask(container, "boss", "wrong", "[]"))
          .contains("a flow's price is from 0 to 1000, found 1001");
      container.send("boss", 0, "deaf", "[]").join();
      container.atRest().join();
      assertThat(log(container)).containsExactly(
          "worker: works on on express",
          "boss: E(flow, x): expected a flow that the kernel made, found an object of this vat",
          "boss: E(flow, x): expected a flow that the kernel made, found null",
          "boss: a rejected vow was not listened to: Error: a flow's price is from 0 to 1000, found -1");
    }
  }

  @Test
  void flowsAreTheHostsToBoostAndToPauseToo() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      container.send("boss", 0, "pauseAndSend", "[]").join();
      container.atRest().join();
      assertThat(orders(container).status()).isEqualTo("paused");
      container.boost("f2", 9).join();
      container.resume("orders").join();
      container.atRest().join();
      assertThat(log(container)).containsExactly("worker: works on while it was paused");
      assertThat(orders(container).start()).isEqualTo(9);
      container.suspend("f2").join();
      assertThatThrownBy(() -> container.suspend("orders").join())
          .hasMessageContaining("flow f2 is paused already");
      assertThatThrownBy(() -> container.boost("f2", 1_001).join())
          .hasMessageContaining("a flow's price is from 0 to 1000, found 1001");
      assertThatThrownBy(() -> container.boost("f9", 1).join())
          .hasMessageContaining("there is no flow f9: the flows are f0 to f2");
      ask(container, "boss", "made", "[\"orders\", 0, 1]");
      assertThatThrownBy(() -> container.boost("orders", 1).join())
          .hasMessageContaining("there are 2 of that name, orders: say f2 or f3");
    }
  }

  @Test
  void whoeverSendsMuchOnAFlowKeepsNobodyElseWaiting() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      container.pause().join();
      container.send("boss", 0, "spam", "[1000]").join();
      container.step(1).join();
      assertThat(orders(container).waiting()).isEqualTo(1_000);
      container.send("boss", 0, "spam", "[1]").join();
      Pending made = container.ask("boss", 0, "made", "[\"express\", 0, 1]").join();
      container.step(20).join();
      assertThat(made.answer().get(20, TimeUnit.SECONDS).text()).contains("worker did on express");
      assertThat(orders(container).waiting()).isGreaterThan(980);
    }
  }

  @Test
  void theKernelItselfIsAskedFromTheConsole() throws Exception {
    try (Container container = Container.open(basedir, Options.defaults().withStore(new Store.Memory()))) {
      container.run().join();
      assertThat(ask(container, "kernel", "createFlow", "[\"mine\", 1, 1]")).contains("@kernel:2");
      assertThatThrownBy(() -> container.ask("kernel", 3, "pause", "[]").join())
          .hasMessageContaining("the kernel has no object o+3: it has o+0 to o+2");
      Pending paused = container.ask("kernel", 2, "pause", "[]").join();
      assertThat(paused.answer().get(20, TimeUnit.SECONDS).isFulfilled()).isTrue();
      assertThat(container.tables().join().flows().get(3).status()).isEqualTo("paused");
    }
  }

  @Test
  void allOfItIsBroughtBack() throws Exception {
    Options kept = Options.defaults().withStore(new Store.Sqlite());
    TablesView before;
    try (Container container = Container.open(basedir, kept)) {
      container.run().join();
      ask(container, "boss", "blocked", "[]");
      ask(container, "boss", "made", "[\"express\", 500, 10]");
      container.pause().join();
      container.send("boss", 0, "inOrder", "[]").join();
      before = container.tables().join();
    }
    try (Container container = Container.open(basedir, kept)) {
      assertThat(container.divergences()).isEmpty();
      TablesView after = container.tables().join();
      assertThat(after.flows()).isEqualTo(before.flows());
      assertThat(after.queue()).isEqualTo(before.queue());
      container.run().join();
      container.send("worker", 0, "settle", "[]").join();
      container.atRest().join();
      assertThat(log(container)).containsSubsequence(
          "worker: late works on second", "worker: works on third", "worker: works on 1", "other: works on 2",
          "boss: works on 3", "other: works on 4", "worker: p works on 5");
    }
  }
}
