package vatworks.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the policy is written, and that what is not written so is an error with its place.
class PolicyReaderTest {

  private final PolicyReader reader = new PolicyReader();

  @Test
  void aMemberHasACostAReplacementOrARefusal() {
    read("""
        # A comment.
        class java.lang.String
          length()          1 # another
          isEmpty()         2 + this
          repeat(int)       4 + this*a/8  allocates 24 + 2*this*a
          strip()           replaced by vatworks.java.lang.Strings.strip
          intern()          refused: compare with equals
          field CASE        3
        """);

    assertThat(((ClassRuling.Listed) reader.classes().get("java/lang/String")).members()).containsExactly(
        Map.entry("length()", new Ruling.Constant(1)),
        Map.entry(
            "isEmpty()", new Ruling.Formula(ExpressionParser.parse("2 + this"), Optional.empty())),
        Map.entry(
            "repeat(int)",
            new Ruling.Formula(
                ExpressionParser.parse("4 + this*a/8"),
                Optional.of(ExpressionParser.parse("24 + 2*this*a")))),
        Map.entry("strip()", new Ruling.Replaced("vatworks/java/lang/Strings", "strip")),
        Map.entry("intern()", new Ruling.Refused("compare with equals")),
        Map.entry("CASE", new Ruling.Constant(3)));
  }

  @Test
  void aClassCanBeAnotherOneOrFreeOrRefusedWithItsPackage() {
    read("""
        class java.util.ArrayList is vatworks.java.util.ArrayList
        class vatworks.vow.E free
        class java.lang.Thread refused: one thread
        package java.io refused: no files
        """);
    Policy policy = Policy.of(reader);

    assertThat(policy.renamed("java/util/ArrayList")).isEqualTo("vatworks/java/util/ArrayList");
    assertThat(policy.type("vatworks/vow/E")).isEqualTo(new ClassRuling.Free());
    assertThat(policy.type("java/lang/Thread")).isEqualTo(new ClassRuling.Refused("one thread"));
    assertThat(policy.type("java/io/sub/File")).isEqualTo(new ClassRuling.Refused("no files"));
    assertThat(policy.type("java/iox/File")).isInstanceOf(ClassRuling.Refused.class)
        .isNotEqualTo(new ClassRuling.Refused("no files"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|', value = {
          "  length()|expected NAME(TYPES) or field NAME, in a class, and what it costs",
          "  length() 1|expected NAME(TYPES) or field NAME, in a class",
          "klass java.lang.String|expected class NAME",
          "package java.io|expected class NAME",
          "package java.io refused:|expected class NAME"
      }, ignoreLeadingAndTrailingWhitespace = false)
  void aLineThatSaysNothingIsAnError(String line, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> reader.take(line, "a.policy:7"))
        .withMessageStartingWith("a.policy:7: ").withMessageContaining(message);
  }

  @Test
  void nothingIsSaidTwice() {
    read("""
        class java.lang.String
          length() 1
        """);

    assertThatIllegalArgumentException().isThrownBy(() -> reader.take("  length() 2", "a.policy:3"))
        .withMessage("a.policy:3: length() has been before in its class");
    assertThatIllegalArgumentException().isThrownBy(() -> reader.take("class java.lang.String", "a.policy:4"))
        .withMessage("a.policy:4: the class java.lang.String has been before");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "4 +|has the end where a number",
      "4 + that|has that where a number",
      "4 4|has 4 where the end was expected",
      "min(1 2)|has 2 where , was expected",
      "(1|has the end where ) was expected",
      "1 % 2|has a character that no formula has"
  })
  void aFormulaThatIsNoneIsAnError(String formula, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> ExpressionParser.parse(formula))
        .withMessageContaining(message);
  }

  @Test
  void productsBindCloserThanSumsAndBothFromTheLeft() {
    assertThat(ExpressionParser.parse("1 + this*a/2 - max(b, 3)"))
        .isEqualTo(ExpressionParser.parse("((1 + ((this*a)/2)) - max(b, 3))"));
  }

  private void read(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      reader.take(line, "a.policy:" + ++number);
    }
  }
}
