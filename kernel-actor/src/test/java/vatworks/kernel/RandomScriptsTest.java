package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.journal.TablesCodec;

/// Random vats that send each other what they hold, and now and then what they do not.
///
/// [Script] checks the invariants after every crank. The seed is in every failure's message.
class RandomScriptsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void foldingTheJournalOverEmptyTablesGivesTheSameTables(long seed) {
    Script script = new RandomScript(seed).go();
    assertThat(script.tables.crank()).as("seed " + seed).isGreaterThan(RandomScript.CRANKS / 2);
    assertThat(script.replayed().toString()).as("seed " + seed).isEqualTo(script.tables.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameInputsGiveTheSameChanges(long seed) {
    assertThat(new RandomScript(seed).go().journal).as("seed " + seed)
        .isEqualTo(new RandomScript(seed).go().journal);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void tablesThatGoThroughSnapshotsGoOnAsThoseThatDoNot(long seed) {
    Script straight = new RandomScript(seed).go();
    Script reloaded = new RandomScript(seed, seed % 2 == 0 ? 1 : 7).go();
    assertThat(reloaded.journal).as("seed " + seed).isEqualTo(straight.journal);
    assertThat(reloaded.tables.toString()).as("seed " + seed).isEqualTo(straight.tables.toString());
    assertThat(TablesCodec.write(reloaded.tables)).as("seed " + seed)
        .isEqualTo(TablesCodec.write(straight.tables));
  }

  @Test
  void aFreshSeedHoldsToo() {
    long seed = System.nanoTime();
    System.out.println("random scripts: seed " + seed);
    Script script = new RandomScript(seed).go();
    assertThat(script.replayed().toString()).as("seed " + seed).isEqualTo(script.tables.toString());
  }

  @Test
  void everyKindOfChangeOccurs() {
    Set<Class<?>> seen = new HashSet<>();
    for (long seed = 1; seed <= 12; seed++) {
      new RandomScript(seed).go().journal.forEach(change -> seen.add(change.getClass()));
    }
    assertThat(seen).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
  }
}
