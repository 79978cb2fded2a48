package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.journal.TablesCodec;
import vatworks.vat.Asked;

/// What a vat asked for, read back from what came of it.
class RecalledTest {

  /// How what was recalled compares with what was asked.
  private static final class Tally {
    private int turns;
    private int exact;
  }

  @Test
  void aTurnIsRecalledInTheNamesOfItsVat() {
    assertRecalled(
        """
        acquaint ann, bob
        console @ann.start #[]
        turn: log hello; send o-50.greet #["$0"] [o+7] -> p+1; send p+1.more #[] [p+2]; subscribe p+1
        """);
  }

  @Test
  void whatIsResolvedTogetherIsRecalledTogether() {
    assertRecalled(
        """
        acquaint ann, bob
        console @bob.start #[]
        console @ann.start #[]
        turn
        turn: send o-50.a #[] -> p+1; send o-50.b #[] -> p+2; send o-50.c #[] -> p+3; subscribe p+2
        turn: log keep
        turn: log keep
        turn: resolve p-60 forwarded #"$0" [o+3] & p-61 fulfilled #["&0"] [p-62]; resolve p-62 rejected #"no"
        """);
  }

  @Test
  void aReferenceToAPromiseIsRecalledIfItIsWrittenAsUsual() {
    String text = """
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.a #["&0"] [p+9] -> p+1
        turn: resolve p-61 forwarded %s [p-60]
        """;
    assertRecalled(text.formatted("#\"&0\""));
    assertRecalled(text.formatted("#\"$0\""));
    assertThat(last(ran(text.formatted("#\"$0.Account\""))).isExact()).isFalse();
  }

  @Test
  void whatWasSentToAPromiseThatStandsForAnObjectIsRecalledSo() {
    assertRecalled(
        """
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1; subscribe p+1
        console @ann.again #[]
        console @ann.again #[]
        turn: resolve p-60 forwarded #"$0" [o+3]
        turn: log a; send p+1.more #[] [o+2]; log b
        """);
  }

  @Test
  void aSubscriptionToWhatIsSettledIsRecalledInItsPlace() {
    assertRecalled(
        """
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1; send o-50.greet #[] -> p+2
        console @ann.again #[]
        turn: resolve p-60 fulfilled #1
        turn: resolve p-61 fulfilled #2
        turn: log a; subscribe p+2; log b; subscribe p+1; log c
        """);
  }

  @Test
  void theFirstTurnAfterAnUpgradeIsRecalled() {
    assertRecalled(
        """
        acquaint ann, bob
        code v1 one
        console @ann.start #[]
        turn: send o-50.greet #["&0"] [p+7] -> p+1; subscribe p+1
        suspend v1 because
        upgrade v1 two told state: log hello; send o+9.x #[] -> p+8
        """);
  }

  @Test
  void whatAFaultyTurnAskedForIsNotInTheJournal() {
    Recalled recalled = last(ran("""
        acquaint ann, bob
        console @ann.start #[]
        turn: log hello; subscribe p-99
        """));
    assertThat(recalled).isEqualTo(new Recalled(List.of(), false));
  }

  @Test
  void aSubscriptionThatChangesNothingIsNotInTheJournal() {
    Recalled recalled = last(ran("""
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1; subscribe p+1; subscribe p+1
        """));
    assertThat(recalled.toString())
        .isEqualTo("Recalled[asked=[send o-50.greet #[] -> p+1, subscribe p+1], isExact=false]");
  }

  @Test
  void aMessageToDataIsNotInTheJournal() {
    Recalled recalled = last(ran("""
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1
        console @ann.again #[]
        turn: resolve p-60 fulfilled #1
        turn: log a; send p+1.more #[] -> p+2
        """));
    assertThat(recalled.toString()).isEqualTo("Recalled[asked=[log a], isExact=false]");
  }

  @Test
  void aTurnThatAskedForVeryMuchIsRecalledWithoutTrying() {
    StringBuilder asked = new StringBuilder("send o-50.m #[] -> p+1; subscribe p+1; subscribe p+1");
    for (int i = 0; i < 20_000; i++) {
      asked.append("; log line ").append(i);
    }
    Recalled recalled = last(ran("acquaint ann, bob\nconsole @ann.start #[]\nturn: " + asked));
    assertThat(recalled.asked()).hasSize(20_002);
    assertThat(recalled.isExact()).isFalse();
  }

  private static void assertRecalled(String text) {
    Script script = ran(text);
    assertThat(last(script)).isEqualTo(new Recalled(script.asked(script.tables.crank()).orElseThrow(), true));
  }

  private static Script ran(String text) {
    Script script = new Script();
    text.lines().filter(line -> !line.isBlank()).forEach(script::run);
    return script;
  }

  private static Recalled last(Script script) {
    return recalled(script, script.tables.crank());
  }

  private static Recalled recalled(Script script, long crank) {
    Tables tables = new Tables();
    for (List<Change> changes : cranks(script)) {
      Recalled recalled = Recalled.apply(tables, new Kernel(tables, MapperBodies.POWERS).next(), changes);
      if (tables.crank() == crank) {
        return recalled;
      }
    }
    throw new AssertionError("there is no crank " + crank);
  }

  static List<List<Change>> cranks(Script script) {
    List<List<Change>> cranks = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Change change : script.journal) {
      changes.add(change);
      if (change instanceof Change.CrankEnded) {
        cranks.add(List.copyOf(changes));
        changes.clear();
      }
    }
    return cranks;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsRecalledOfARandomTurnWouldHaveDoneTheSame(long seed) {
    Tally tally = new Tally();
    Script script = new RandomScript(seed).go();
    Tables tables = new Tables();
    for (List<Change> changes : cranks(script)) {
      assertSame(seed, script, tables, changes, tally);
    }
    assertThat(tables.toString()).as("seed " + seed).isEqualTo(script.tables.toString());
    assertThat(tally.exact).as("seed " + seed).isGreaterThan(tally.turns * 8 / 10);
  }

  private static void assertSame(
      long seed, Script script, Tables tables, List<Change> changes, Tally tally) {
    long crank = tables.crank() + 1;
    Kernel kernel = new Kernel(tables, MapperBodies.POWERS);
    String title = "seed " + seed + ", crank " + crank;
    Optional<List<Asked>> asked = script.asked(crank);
    boolean isTurn = kernel.next() instanceof Next.Deliver && changes.getFirst() instanceof Change.Dequeued
        && changes.stream()
            .noneMatch(it -> it instanceof Change.VatTerminated || it instanceof Change.TurnUndone);
    Tables before = vatworks.kernel.journal.TablesCodec
        .read(vatworks.kernel.journal.TablesCodec.write(tables));
    Recalled recalled = Recalled.apply(tables, kernel.next(), changes);
    if (!isTurn) {
      return;
    }
    tally.turns++;
    if (recalled.isExact()) {
      tally.exact++;
      assertThat(recalled.asked()).as(title).isEqualTo(asked.orElseThrow());
    } else if (!losesMessages(changes)) {
      Kernel again = new Kernel(before, MapperBodies.POWERS);
      Decision decision = again.commit(((Next.Deliver) again.next()).crank(), recalled.asked(), 0);
      assertThat(lines(decision.changes()))
          .as(title + " asked " + asked.get() + " recalled " + recalled.asked())
          .isEqualTo(lines(changes));
    }
  }

  // What is sent to data, or to what is rejected, is not in the journal: only that it was dropped is, or that
  // its result was rejected.
  private static boolean losesMessages(List<Change> changes) {
    Set<Kref> results = new HashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.PromiseAdded added when added.decider().isEmpty() -> results.add(added.promise());
        case Change.DeciderChanged changed when changed.decider().isEmpty() -> results.add(changed.promise());
        case Change.Settled settled when results.contains(settled.promise()) -> {
          return true;
        }
        case Change.Logged logged when logged.vat().equals(VatId.KERNEL) -> {
          return true;
        }
        default -> {
        }
      }
    }
    return false;
  }

  private static List<String> lines(List<Change> changes) {
    return changes.stream().filter(it -> !(it instanceof Change.CrankEnded)).map(Change::toString).toList();
  }
}
