package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What meters lose is what was journalled, whatever happens.
class MeterAccountsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatEverySubtreeLostIsWhatItsVatsWereCharged(long seed) {
    Script script = new RandomScript(seed, 200).go();
    Ledger ledger = new Ledger();
    Tables tables = new Tables();
    for (Change change : script.journal) {
      ledger.take(change);
      tables.apply(change);
      if (change instanceof Change.CrankEnded ended && ended.crank() % 100 == 0) {
        ledger.assertAgrees(tables);
      }
    }
    ledger.assertAgrees(script.tables);
    assertThat(tables.toString()).isEqualTo(script.tables.toString());
  }

  @Test
  void vatsStarveAndAreFedInRandomPrograms() {
    long starved = 0;
    long fed = 0;
    for (long seed = 1; seed <= 8; seed++) {
      for (Change change : new RandomScript(seed).go().journal) {
        starved += change instanceof Change.VatSuspended it && it.why() == Suspension.STARVED ? 1 : 0;
        fed += change instanceof Change.VatResumed it && it.why() == Suspension.STARVED ? 1 : 0;
      }
    }
    assertThat(starved).isGreaterThan(50);
    assertThat(fed).isGreaterThan(50);
  }
}
