package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// How wide text is, how it is cut, and which word is near.
class TextTest {

  @Test
  void widthIsInColumnsOfATerminal() {
    assertThat(Text.width("alice")).isEqualTo(5);
    assertThat(Text.width("\u4f60\u597d")).isEqualTo(4);
    assertThat(Text.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void linesAreCutOnlyWhereTheTerminalIsNarrower() {
    assertThat(Text.fit("0123456789", OptionalInt.empty())).isEqualTo("0123456789");
    assertThat(Text.fit("0123456789", OptionalInt.of(10))).isEqualTo("0123456789");
    assertThat(Text.fit("0123456789", OptionalInt.of(9))).isEqualTo("012345...");
    assertThat(Text.fit("\u4f60\u597d\u4f60\u597d", OptionalInt.of(7))).isEqualTo("\u4f60\u597d...");
    assertThat(Text.fit("ab\ud83d\ude00\ud83d\ude00\ud83d\ude00", OptionalInt.of(6))).isEqualTo("ab...");
  }

  @Test
  void nearWordsAreFound() {
    assertThat(Text.nearest("shwo-tables", Verb.words())).contains("show-tables");
    assertThat(Text.nearest("stpe", Verb.words())).contains("step");
    assertThat(Text.nearest("ste", Verb.words())).contains("step");
    assertThat(Text.nearest("frobnicate", Verb.words())).isEmpty();
  }

  @Test
  void manyNamesAreCountedNotListed() {
    assertThat(Text.some(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(Text.some(Collections.nCopies(9, "x"))).isEqualTo("x, x, x, x, x, x, x, x, x");
    assertThat(Text.some(Collections.nCopies(10, "x"))).isEqualTo("x, x, x, x, x, x, x, x and 2 more");
  }

  @Test
  void columnsAlignByWidthAndEndInNoBlanks() {
    Columns columns = new Columns().row("name", "is", "x").row("\u4f60\u597d\u4f60", "", "").row("a", "b",
        "c");
    assertThat(columns.lines()).containsExactly("name    is  x", "\u4f60\u597d\u4f60", "a       b   c");
  }
}
