package vatworks.java.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts in other letters, as the JDK would write them.
class StringsTest {

  private static final String[] PARTS = {
      "\u03a3", "\u03b1", "\u0391", " ", "a", "B", "\u0301", "\u0130", "\u00df", "\ufb03", "\u0390", "1",
      ", ",
      "\ud801\udc00", "\ud83d\ude00", "\u4e2d", "\u00ff", "\u00b5", "\u0149"};

  @Test
  void lettersBecomeWhatTheyBecomeInTheJdk() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        made.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String text = made.toString();
      assertThat(Strings.toUpperCase(text)).as("seed " + seed).isEqualTo(text.toUpperCase(Locale.ROOT));
      String simple = text.replace("\u03a3", "");
      assertThat(Strings.toLowerCase(simple)).as("seed " + seed).isEqualTo(simple.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void aSigmaIsAnotherOneAtTheEndOfAWord() {
    for (String text : new String[]{
        "\u039f\u0394\u039f\u03a3", "\u03a3\u0391\u03a3", "\u0391\u03a3 \u0392\u03a3.", "\u03a3",
        "\u03a3\u03a3\u03a3",
        " \u03a3 ", "\u0391\u03a3\u0301", "\u0391\u03a3\u2019\u0391", "\u0391\u03a3, \u0391", "A\u03a3b",
        "\u0391\u03a3'\u0391", "\u0391\u03a3.\u0391", "\u0391\u03a3:\u0391", "\u0391.\u03a3"}) {
      assertThat(Strings.toLowerCase(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void textIsSplitWhereItWouldBeInTheJdk() {
    for (String text : List.of("", ",", "a,b", ",a,,b,,", "a.b.c", "1 - 2 - 3", "a||b", "\\d",
        "\u0130,\u03a3")) {
      for (String regex : List.of(",", "\\.", " - ", "\\|", "\\|\\|", "", "\\\\", "b", "\\,", "a,")) {
        for (int limit : new int[]{-1, 0, 1, 2, 100}) {
          assertThat(Strings.split(text, regex, limit)).containsExactly(text.split(regex, limit));
        }
        assertThat(Strings.split(text, regex)).containsExactly(text.split(regex));
      }
    }
  }

  @Test
  void regularExpressionsAreRefused() {
    for (String regex : List.of(".", "a*", "[,;]", "\\s", "\\d+", "(a)", "a|b", "^", "$", "\\", "\\Qa\\E",
        "}")) {
      assertThatThrownBy(() -> Strings.split("a,b", regex))
          .isInstanceOf(UnsupportedOperationException.class).hasMessage(
              "a vat has no regular expressions: it can split at plain text, and at signs after a \\");
    }
  }

  @Test
  void aMillionLettersOfAnyKindTakeNoLongerThanOthers() {
    for (String letter : new String[]{"\u03a3", ".\u03a3", "\u0130", "\u0390", "\u00df", "'"}) {
      String text = "\u0391" + letter.repeat(1_000_000);
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
        assertThat(Strings.toLowerCase(text)).isNotEmpty();
        assertThat(Strings.toUpperCase(text)).isNotEmpty();
      });
    }
  }
}
