package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How changes print.
class ChangeTextTest {

  private static Change told(String state) {
    return new Change.CodeSet(new VatId(2), 3, List.of(), Optional.of(state));
  }

  @Test
  void longStatesOfUpgradesAreShortened() {
    assertThat(told("x".repeat(200))).hasToString("v2 incarnation 3 runs [], told " + "x".repeat(200));
    assertThat(told("x".repeat(201)))
        .hasToString("v2 incarnation 3 runs [], told " + "x".repeat(200) + "... (201 characters)");
  }
}
