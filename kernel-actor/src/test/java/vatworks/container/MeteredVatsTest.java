package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.vat.Budget;

/// Confined vats are charged for what they do, within budgets of their own; trusted ones are not, and that is
/// said.
class MeteredVatsTest {

  private static final Options SQLITE = Options.defaults()
      .withStore(new Store.Sqlite()).withFixedBlocks(8);
  private static final Budget SMALL = new Budget(1_000_000, 1 << 20, 64 << 10, 1 << 20);

  // Counts what it hears, and can be told to use too much.
  private static final String INDEX = """
      import vatworks.vat.*;
      public final class Index implements Vat {
        private long count;
        private byte[] kept = new byte[0];
        public void deliver(Syscall syscall, Delivery delivery) {
          String method = ((Delivery.Message) delivery).method();
          count++;
          switch (method) {
            case "burn" -> { while (true) { count++; } }
            case "hoard" -> { while (true) { kept = new byte[10_000]; } }
            case "dive" -> dive(0);
            case "keep" -> kept = new byte[900_000];
            default -> syscall.log(method + " " + count + " " + kept.length);
          }
        }
        private int dive(int depth) { return 1 + dive(depth + 1); }
      }
      """;

  @TempDir
  Path dir;

  @BeforeEach
  void write() {
    Folders.write(dir, "alice/Index.java", INDEX);
    Folders.write(dir, "bob/Index.java", INDEX);
    Folders.write(dir, "Wiring.java", """
        public final class Wiring implements vatworks.vat.Wiring {
          public void wire(vatworks.vat.Wirer wirer) { }
        }
        """);
  }

  private static Options small(String vat) {
    return SQLITE.withVats(new VatSettings(true, Map.of(vat, SMALL), Set.of()));
  }

  private static void send(Container container, String vat, String... methods) {
    for (String method : methods) {
      container.send(vat, 0, method, "[]").join();
    }
    container.run().join();
  }

  private static List<String> log(Container container) {
    return container.log(Optional.empty()).join().stream().map(LogLine::toString).toList();
  }

  private static TablesView.VatRow row(Container container, String vat) {
    return container.tables().join().vats().stream()
        .filter(row -> row.name().equals(vat)).findFirst().orElseThrow();
  }

  @Test
  void aTurnThatUsesTooMuchIsUndoneAndTheVatGoesOnAlsoWhenTheContainerIsOpenedAgain() {
    String hash;
    try (Container container = Container.open(dir, small("alice"))) {
      send(container, "alice", "a", "burn", "b", "hoard", "c", "dive", "d");
      assertThat(log(container)).containsExactly(
          "alice: a 1 0",
          "kernel: a turn of alice is undone: it used up its 1,000,000 computrons",
          "alice: b 2 0",
          "kernel: a turn of alice is undone: it allocated more than its 1 MiB in one turn",
          "alice: c 3 0",
          "kernel: a turn of alice is undone: it went deeper than its 64 KiB of stack",
          "alice: d 4 0");
      assertThat(row(container, "alice").computrons()).isGreaterThan(1_000_000);
      assertThat(row(container, "alice").status()).isEqualTo("running");
      send(container, "alice", "burn");
      hash = container.hash();
    }
    try (Container container = Container.open(dir, small("alice"))) {
      assertThat(container.divergences()).isEmpty();
      assertThat(container.hash()).isEqualTo(hash);
      send(container, "alice", "e");
      assertThat(log(container)).endsWith("alice: e 5 0");
    }
    assertThat(Doctor.examine(dir, SQLITE, Progress.NONE).findings()).isEmpty();
  }

  @Test
  void theSameHoldsInMemory() {
    try (Container container = Container.open(dir, small("alice").inMemory())) {
      send(container, "alice", "a", "burn", "b");
      send(container, "bob", "a");
      assertThat(log(container)).containsExactly(
          "alice: a 1 0",
          "kernel: a turn of alice is undone: it used up its 1,000,000 computrons",
          "alice: b 2 0",
          "bob: a 1 0");
    }
  }

  @Test
  void aCrankAndItsVatSayWhatWasCharged() {
    try (Container container = Container.open(dir, SQLITE)) {
      container.send("alice", 0, "a", "[]").join();
      container.send("alice", 0, "a", "[]").join();
      List<CrankReport> reports = container.step(2).join();
      long first = reports.get(0).computrons();
      assertThat(first).isGreaterThan(1_000);
      assertThat(row(container, "alice").computrons()).isEqualTo(first + reports.get(1).computrons());
      assertThat(row(container, "bob").computrons()).isZero();
    }
    try (Journal journal = Journal.open(dir, SQLITE)) {
      assertThat(journal.happening(4).report().computrons()).isGreaterThan(1_000);
    }
  }

  @Test
  void budgetsAreJournalledWhereTheyAreOthersThanBefore() {
    List<Options> openings = List.of(
        SQLITE, small("alice"), small("alice"), small("bob"),
        SQLITE.withLimits(SQLITE.limits().withBudget(SMALL)));
    for (Options options : openings) {
      try (Container container = Container.open(dir, options)) {
        send(container, "alice", "a");
      }
    }
    try (Journal journal = Journal.open(dir, SQLITE)) {
      assertThat(changes(journal)).containsExactly(
          "v1 budget " + SMALL,
          "v1 budget " + Budget.DEFAULT,
          "v2 budget " + SMALL,
          "limits " + SQLITE.limits().withBudget(SMALL),
          "v1 budget " + SMALL);
    }
    try (Container container = Container.open(dir, openings.getLast())) {
      assertThat(container.divergences()).isEmpty();
    }
  }

  private static List<String> changes(Journal journal) {
    Stream.Builder<String> changes = Stream.builder();
    journal.read(1, journal.cranks(), Optional.empty(), entry -> {
      changes.add(entry.change().text());
      return true;
    });
    return changes.build().filter(text -> text.contains("budget ") || text.startsWith("limits "))
        .collect(Collectors.toList());
  }

  @Test
  void aNewContainersBudgetsHoldFromItsFirstTurnOn() {
    try (Container container = Container.open(dir, small("bob").inMemory())) {
      send(container, "bob", "burn");
      assertThat(log(container)).containsExactly(
          "kernel: a turn of bob is undone: it used up its 1,000,000 computrons");
    }
  }

  @Test
  void aTrustedVatIsNotMeteredAndThatIsSaidAtEveryStart() {
    String warning = "NOT CONFINED: vat alice is trusted, and can do whatever Java can: to the files and the "
        + "network of this machine, and to all other vats";
    try (Container container = Container.open(dir, SQLITE.withTrusted(Set.of("alice")))) {
      assertThat(container.trust().warnings()).containsExactly(warning);
      send(container, "alice", "a");
      send(container, "bob", "a");
      assertThat(row(container, "alice").isTrusted()).isTrue();
      assertThat(row(container, "alice").computrons()).as("for the kernel's work alone").isPositive()
          .isLessThan(row(container, "bob").computrons());
      assertThat(row(container, "bob").isTrusted()).isFalse();
      assertThat(row(container, "bob").computrons()).isPositive();
    }
    try (Container container = Container.open(dir, SQLITE)) {
      assertThat(container.trust().warnings()).containsExactly(warning);
      assertThat(container.divergences()).isEmpty();
      container.upgrade("alice").join();
      assertThat(row(container, "alice").isTrusted()).isFalse();
    }
    try (Container container = Container.open(dir, SQLITE.withTrusted(Set.of("alice", "bob")))) {
      assertThat(container.trust().warnings()).containsExactly(
          "vats alice, bob are confined until the next upgrade, whatever is said now: that is how they were made");
      container.upgrade("bob").join();
      assertThat(row(container, "bob").isTrusted()).isTrue();
    }
  }

  @Test
  void whatIsSaidOfAVatThatThereIsNotIsRefused() {
    String sentence = "there is no vat alcie to be trusted: the vats are alice, bob";
    assertThatThrownBy(() -> Container.open(dir, SQLITE.withTrusted(Set.of("alcie"))))
        .isInstanceOf(ContainerException.class).hasMessage(sentence);
    assertThat(dir.resolve(".vat")).doesNotExist();
    Container.open(dir, SQLITE).close();
    assertThatThrownBy(() -> Container.open(dir, SQLITE.withTrusted(Set.of("alcie"))))
        .isInstanceOf(ContainerException.class).hasMessage(sentence);
    assertThatThrownBy(() -> Container.open(dir, small("carol")))
        .isInstanceOf(ContainerException.class)
        .hasMessage("there is no vat carol to have a budget: the vats are alice, bob");
  }

  @Test
  void anExportGoesOnFromAnUndoneTurn() {
    try (Container container = Container.open(dir, small("alice"))) {
      send(container, "alice", "a", "burn");
    }
    Path archive = dir.resolve("container.vat");
    Migration.exportTo(archive, dir, SQLITE, OptionalLong.empty());
    Migration.importFrom(archive, dir.resolve("imported"), SQLITE);
    try (Container container = Container.open(dir.resolve("imported"), small("alice"))) {
      assertThat(container.divergences()).isEmpty();
      send(container, "alice", "b");
      assertThat(log(container)).endsWith("alice: b 2 0");
    }
  }

  @Test
  void aRerunPassesOverAnUndoneTurn() {
    try (Container container = Container.open(dir, small("alice"))) {
      send(container, "alice", "a", "burn", "b");
    }
    Stream.Builder<String> turns = Stream.builder();
    Rerun.run(dir, SQLITE, "alice", turn -> turns.add(turn.syscalls() + " " + turn.isSame()));
    assertThat(turns.build()).containsExactly("[log a 1 0] true", "[log b 2 0] true");
  }
}
