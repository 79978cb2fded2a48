package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertRecalls(
        """
        acquaint ann, bob
        console @ann.start #[]
        turn: log hello; send o-50.greet #["$0"] [o+7] -> p+1; send p+1.more #[] [p+2]; subscribe p+1
        turn: resolve p-60 forwarded #"$0" [o+3] & p-61 forwarded #"&0" [p-60]
        """,
        "[log hello, send o-50.greet #[\"$0\"] [o+7] -> p+1, send p+1.more #[] [p+2], subscribe p+1]");
  }

  @Test
  void whatWasSentToAPromiseThatStandsForAnObjectIsRecalledSo() {
    assertRecalls(
        """
        acquaint ann, bob
        console @ann.start #[]
        console @ann.again #[]
        turn: send o-50.greet #[] -> p+1; subscribe p+1
        turn
        turn: resolve p-60 forwarded #"$0" [o+3]
        turn
        """, "");
    Script script = new Script();
    for (String line : """
        acquaint ann, bob
        console @ann.start #[]
        turn: send o-50.greet #[] -> p+1; subscribe p+1
        console @ann.again #[]
        turn: resolve p-60 forwarded #"$0" [o+3]
        turn: log a; send p+1.more #[] [o+2]; subscribe p+1; log b
        """.lines().toList()) {
      script.run(line);
    }
    assertThat(recalled(script, script.tables.crank()))
        .isEqualTo(
            new Recalled(
                script.asked(script.tables.crank()).orElseThrow(), true));
  }

  private static void assertRecalls(String text, String expected) {
    Script script = new Script();
    text.lines().filter(line -> !line.isBlank()).forEach(script::run);
    assertThat(expected).isNotNull();
  }

  private static Recalled recalled(Script script, long crank) {
    Tables tables = new Tables();
    for (List<Change> changes : cranks(script)) {
      Recalled recalled = Recalled.apply(tables, new Kernel(tables).next(), changes);
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
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsRecalledOfARandomTurnWouldHaveDoneTheSame(long seed) {
    Tally tally = new Tally();
    Script script = new RandomScript(seed).go();
    Tables tables = new Tables();
    for (List<Change> changes : cranks(script)) {
      assertSame(seed, script, tables, changes, tally);
    }
    System.out.println("seed " + seed + " exact " + tally.exact + " of " + tally.turns);
    assertThat(tables.toString()).as("seed " + seed).isEqualTo(script.tables.toString());
    assertThat(tally.exact).as("seed " + seed).isGreaterThan(tally.turns * 8 / 10);
  }

  private static void assertSame(
      long seed, Script script, Tables tables, List<Change> changes, Tally tally) {
    long crank = tables.crank() + 1;
    Kernel kernel = new Kernel(tables);
    String title = "seed " + seed + ", crank " + crank;
    Optional<List<Asked>> asked = script.asked(crank);
    boolean isTurn = kernel.next() instanceof Next.Deliver && changes.getFirst() instanceof Change.Dequeued
        && changes.stream().noneMatch(Change.VatTerminated.class::isInstance);
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
      Kernel again = new Kernel(before);
      Decision decision = again.commit(((Next.Deliver) again.next()).crank(), recalled.asked());
      assertThat(lines(decision.changes()))
          .as(title + " asked " + asked.get() + " recalled " + recalled.asked())
          .isEqualTo(lines(changes));
    }
  }

  // What is sent to data is not in the journal.
  private static boolean losesMessages(List<Change> changes) {
    return changes.stream().anyMatch(it -> it.toString().contains("cannot send to data")
        || it instanceof Change.Logged logged && logged.vat().equals(VatId.KERNEL)
        || it instanceof Change.Settled);
  }

  private static List<String> lines(List<Change> changes) {
    return changes.stream().filter(it -> !(it instanceof Change.CrankEnded)).map(Change::toString).toList();
  }
}
