package vatworks.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {

  @ParameterizedTest
  @ValueSource(strings = {"o+0", "o+3", "o-50", "p+5", "p-60", "o+9007199254740991", "o-9007199254740991"})
  void printsAsItIsParsed(String text) {
    assertThat(Slot.parse(text)).hasToString(text);
  }

  @Test
  void positiveNumbersAreTheVatsOwnAndNegativeOnesWereGiven() {
    assertThat(Slot.parse("o+3")).isEqualTo(Slot.object(3));
    assertThat(Slot.parse("p-60")).isEqualTo(Slot.promise(-60));
    assertThat(Slot.object(3).isImport()).isFalse();
    assertThat(Slot.ROOT.isImport()).isFalse();
    assertThat(Slot.object(-1).isImport()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "o", "o3", "o+", "o-0", "o+03", "x+3", "o+3 ",
      "o+-3", "o+1e3", "o+12345678901234567"})
  void hasOneSpellingAndNoOther(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slot.parse(text))
        .withMessage("\"" + text + "\" is not a slot: expected o+N, o-N, p+N or p-N, as in o-50");
  }

  @Test
  void numbersHaveARange() {
    assertThat(Slot.object(Slot.MAX_NUMBER).number()).isEqualTo(9_007_199_254_740_991L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Slot.object(Slot.MAX_NUMBER + 1))
        .withMessage("a slot's number is from -9007199254740991 to 9007199254740991, found 9007199254740992");
    assertThatIllegalArgumentException().isThrownBy(() -> Slot.parse("o-9007199254740992"));
  }

  @Test
  void facetsPrintAsTheShellWritesThem() {
    assertThat(new Facet("bob", 0)).hasToString("@bob");
    assertThat(new Facet("bob", 3)).hasToString("@bob:3");
    assertThat(new Facet("bob", 3).slot()).isEqualTo(Slot.object(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Facet("bob", -1))
        .withMessage("a facet's number is from 0 to 9007199254740991, found -1 for vat bob");
  }
}
