package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablesTest {

  @Test
  void theLogKeepsTheLastLines() {
    Tables tables = new Tables();
    tables.apply(new Change.VatAdded(new VatId(1), "left"));
    for (int i = 0; i <= Tables.LOG_LINES; i++) {
      tables.apply(new Change.Logged(new VatId(1), "line " + i));
    }
    assertThat(tables.log()).hasSize(Tables.LOG_LINES);
    assertThat(tables.log().iterator().next().line()).isEqualTo("line 1");
  }
}
