package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.store.LocalPostgres;

/// A vat that does not do again what it did: it is stopped and told of, its messages wait, and the others run.
@Timeout(120)
class DivergenceTest {

  private static final String OUTSIDE = "vatworks.test.outside";
  private static final String BEGUN = "vatworks.test.begun.";
  private static final Options KEPT = Options.defaults().trustingAll().withFixedBlocks(1)
      .withStore(new Store.Sqlite());

  // Whatever is at these places reads what is outside the vat, and so differs from run to run.
  private static final String INDEX = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        private int heard;

        public Index() {
          /*made*/
        }

        public void deliver(Syscall syscall, Delivery delivery) {
          heard++;
          /*turn*/
          syscall.log(((Delivery.Message) delivery).method() + " " + heard);
        }
      }
      """;
  private static final String LOGS_WHAT_IS_OUTSIDE = "syscall.log(\"outside: \" + Integer.getInteger(\""
      + OUTSIDE + "\", 0));";
  private static final String THROWS = "if (Boolean.getBoolean(\"" + OUTSIDE
      + "\")) throw new IllegalStateException(\"broken\");";
  private static final String NEVER_ENDS = "while (Boolean.getBoolean(\"" + OUTSIDE
      + "\")) java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);";

  @TempDir
  Path dir;

  @AfterEach
  void nothingIsOutside() {
    System.clearProperty(OUTSIDE);
  }

  private void basedir(String made, String turn) {
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    Folders.write(dir, "bob/Index.java", INDEX);
    Folders.write(dir, "alice/Index.java", INDEX.replace("/*made*/", made).replace("/*turn*/", turn));
  }

  /// Opens the container, sends each vat the methods and closes the container when all is at rest.
  ///
  /// @return the log, the vats' states, and what is told of divergences
  private Seen session(Options options, String... methods) {
    try (Container container = Container.open(dir, options)) {
      for (String method : methods) {
        container.send("alice", 0, method, "[]").join();
        container.send("bob", 0, method, "[]").join();
      }
      container.run().join();
      TablesView tables = container.tables().join();
      return new Seen(
          container.log(Optional.empty()).join().stream().map(LogLine::toString).toList(),
          tables.vats().stream().map(vat -> vat.name() + " " + vat.status()).toList(),
          tables.setAside().values().stream().flatMap(List::stream)
              .map(row -> ((TablesView.MessageRow) row).method()).toList(),
          container.divergences(), tables.crank());
    }
  }

  private record Seen(
      List<String> log, List<String> vats, List<String> setAside, List<String> divergences, long crank) {

    List<String> log(String vat) {
      return log.stream().filter(line -> line.startsWith(vat)).toList();
    }
  }

  @Test
  void aVatThatDivergesIsStoppedAndItsMessagesWaitUntilTheCauseIsGone() {
    stopsAndGoesOn(KEPT);
  }

  @Test
  void soItIsFromASnapshot() {
    stopsAndGoesOn(KEPT.withSnapshots(1));
  }

  @Test
  void soItIsOnPostgres() throws Exception {
    stopsAndGoesOn(
        KEPT.withStore(
            new Store.Postgres(LocalPostgres.get().newDatabase(), LocalPostgres.USER,
                LocalPostgres.PASSWORD)));
  }

  private void stopsAndGoesOn(Options options) {
    basedir("", LOGS_WHAT_IS_OUTSIDE);
    Seen before = session(options, "a", "b");
    assertThat(before.log()).containsExactly(
        "alice: outside: 0", "alice: a 1", "bob: a 1", "alice: outside: 0", "alice: b 2", "bob: b 2");
    assertThat(before.divergences()).isEmpty();

    System.setProperty(OUTSIDE, "7");
    Seen diverged = session(options, "c", "d");
    assertThat(diverged.divergences()).containsExactly("""
        vat alice is stopped: run again, it does something else in crank 6
          brought   o+0.a #[]
          syscall   1 of 2 expected and 2 found
          expected  log outside: 0
          found     log outside: 7
        Messages for it wait, and all other vats go on. The usual causes:
        - it reads what differs from run to run: a clock, chance, the order of a HashSet, a file;
        - the Java that runs it is another than before, and answers something else.
        If the cause goes away, the vat goes on by itself at the next start; upgrade alice in the shell
        makes it anew from its sources.""");
    assertThat(diverged.vats()).containsExactly("alice stopped", "bob running");
    assertThat(diverged.setAside()).containsExactly("c", "d");
    assertThat(diverged.log("bob")).endsWith("bob: c 3", "bob: d 4");
    assertThat(diverged.log("alice")).isEqualTo(before.log("alice"));

    Seen again = session(options);
    assertThat(again).isEqualTo(diverged); // The crank too: it is not stopped a second time.

    System.clearProperty(OUTSIDE);
    Seen after = session(options, "e");
    assertThat(after.divergences()).isEmpty();
    assertThat(after.vats()).containsExactly("alice running", "bob running");
    assertThat(after.setAside()).isEmpty();
    assertThat(after.log("alice")).containsExactly(
        "alice: outside: 0", "alice: a 1", "alice: outside: 0", "alice: b 2",
        "alice: outside: 0", "alice: c 3", "alice: outside: 0", "alice: d 4",
        "alice: outside: 0", "alice: e 5");
    Seen last = session(options);
    assertThat(last).isEqualTo(after);
  }

  @Test
  void aVatThatDivergesCanBeUpgradedAndGetsWhatWaited() {
    basedir("", LOGS_WHAT_IS_OUTSIDE);
    session(KEPT, "a");
    System.setProperty(OUTSIDE, "7");
    assertThat(session(KEPT, "b").setAside()).containsExactly("b");
    basedir("", "");
    try (Container container = Container.open(dir, KEPT)) {
      assertThat(container.divergences()).hasSize(1);
      assertThat(container.upgrade("alice").join().incarnation()).isEqualTo(2);
      container.run().join();
    }
    for (Options options : List.of(KEPT, KEPT.withSnapshots(1), KEPT)) {
      Seen upgraded = session(options, "c");
      assertThat(upgraded.divergences()).isEmpty();
      assertThat(upgraded.vats()).containsExactly("alice running", "bob running");
      assertThat(upgraded.log("alice")).startsWith("alice: outside: 0", "alice: a 1", "alice: b 1",
          "alice: c 2");
    }
  }

  @Test
  void aConstructorThatThrowsThisTimeStopsItsVat() {
    basedir(THROWS, "");
    session(KEPT, "a");
    System.setProperty(OUTSIDE, "true");
    Seen diverged = session(KEPT, "b");
    assertThat(diverged.divergences()).hasSize(1);
    assertThat(diverged.divergences().getFirst()).startsWith("""
        vat alice is stopped: run again, it does something else in crank 1
          problem   vat alice cannot start: the constructor of Index threw \
        java.lang.IllegalStateException: broken (alice/Index.java:7)
        Messages for it wait,""");
    assertThat(diverged.vats()).containsExactly("alice stopped", "bob running");
    System.clearProperty(OUTSIDE);
    assertThat(session(KEPT).log("alice")).containsExactly("alice: a 1", "alice: b 2");
  }

  @Test
  void aTurnThatThrowsThisTimeStopsItsVat() {
    basedir("", THROWS);
    session(KEPT, "a");
    System.setProperty(OUTSIDE, "true");
    assertThat(session(KEPT).divergences().getFirst()).startsWith("""
        vat alice is stopped: run again, it does something else in crank 4
          brought   o+0.a #[]
          problem   threw java.lang.IllegalStateException: broken (alice/Index.java:12)
          syscall   1 of 1 expected and 0 found
          expected  log a 1
          found     nothing more
        Messages for it wait,""");
  }

  @Test
  void aTurnThatDoesNotEndThisTimeStopsItsVat() {
    basedir("", NEVER_ENDS);
    session(KEPT, "a");
    System.setProperty(OUTSIDE, "true");
    Options impatient = KEPT.withReplayTurn(Duration.ofMillis(500));
    Seen diverged = session(impatient, "b");
    assertThat(diverged.divergences().getFirst()).startsWith("""
        vat alice is stopped: run again, it does something else in crank 4
          brought   o+0.a #[]
          problem   it does not end
        """);
    assertThat(diverged.vats()).containsExactly("alice stopped", "bob running");
    System.clearProperty(OUTSIDE);
    assertThat(session(impatient).log("alice")).containsExactly("alice: a 1", "alice: b 2");
  }

  @Test
  void turnsOfEarlierIncarnationsThatDoNotEndAreNotInTheWay() {
    int threads = Runtime.getRuntime().availableProcessors();
    int vats = threads + 1;
    Folders.write(dir, "Wiring.java", Folders.WIRING);
    String saysSo = "System.setProperty(\"" + BEGUN + "\" + ((Delivery.Message) delivery).method(), \"\");";
    for (int i = 0; i < vats; i++) {
      Folders.write(dir, "n" + i + "/Index.java", INDEX.replace("/*turn*/", saysSo + NEVER_ENDS));
    }
    Options impatient = KEPT.withReplayTurn(Duration.ofMillis(500));
    String large = "[\"" + "0".repeat(100_000) + "\"]"; // So large that it is run again at once.
    long first;
    try (Container container = Container.open(dir, impatient)) {
      for (int i = 0; i < vats; i++) {
        container.send("n" + i, 0, "a" + i, large).join();
      }
      first = container.run().join().height();
      for (int i = 0; i < vats; i++) {
        Folders.write(dir, "n" + i + "/Index.java", INDEX);
        container.upgrade("n" + i).join();
        container.send("n" + i, 0, "b", "[]").join();
      }
      container.atRest().join();
    }
    System.setProperty(OUTSIDE, "true");
    System.getProperties().keySet().removeIf(key -> key.toString().startsWith(BEGUN));
    Progress untilAllThreadsAreBusy = (done, of) -> {
      while (done == first && begun() < threads) {
        Thread.onSpinWait();
      }
    };
    try (Container container = Container.open(dir, impatient, untilAllThreadsAreBusy)) {
      assertThat(container.divergences()).isEmpty();
    }
  }

  private static long begun() {
    return System.getProperties().stringPropertyNames().stream().filter(key -> key.startsWith(BEGUN)).count();
  }
}
