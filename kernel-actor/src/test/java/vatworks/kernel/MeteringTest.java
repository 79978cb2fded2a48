package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vatworks.kernel.journal.TablesCodec;
import vatworks.vat.Budget;
import vatworks.vat.Limits;

/// What turns are charged, and what becomes of one that uses too much. The scripts are in `metering.txt`.
class MeteringTest {

  private static final VatId V1 = new VatId(1);

  @TestFactory
  List<DynamicTest> scripts() {
    return Script.written("metering.txt").stream()
        .map(it -> DynamicTest.dynamicTest(it.title(), () -> Script.assertDecides(it.text())))
        .toList();
  }

  @Test
  void aVatsOwnBudgetGoesOverThatOfTheLimits() {
    Tables tables = new Tables();
    tables.apply(new Change.VatAdded(V1, "left"));
    tables.apply(new Change.VatAdded(new VatId(2), "right"));
    Budget own = new Budget(1, 2, 3, 4);
    Budget common = new Budget(5, 6, 7, 8);
    tables.apply(new Change.BudgetSet(V1, own));
    tables.apply(new Change.LimitsSet(Limits.DEFAULT.withBudget(common)));
    assertThat(tables.limits(V1)).isEqualTo(Limits.DEFAULT.withBudget(own));
    assertThat(tables.limits(new VatId(2)).budget()).isEqualTo(common);
    Tables copy = TablesCodec.read(TablesCodec.write(tables));
    assertThat(copy.toString()).isEqualTo(tables.toString());
    assertThat(copy.limits(V1)).isEqualTo(tables.limits(V1));
  }

  @Test
  void numbersAreShownInGroupsAndBytesInTheirLargestUnit() {
    assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(List.of(Words.bytes(0), Words.bytes(1_023), Words.bytes(1_536), Words.bytes(3 << 19)))
        .containsExactly("0 bytes", "1,023 bytes", "1,536 bytes", "1,536 KiB");
    assertThat(Words.bytes(5L << 40)).isEqualTo("5,120 GiB");
  }
}
