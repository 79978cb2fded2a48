package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console shows of bodies.
class BodyTextTest {

  private static final List<String> NAMES = List.of("@bank", "@bank:3", "kp44");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "#null|null",
      "#[]|[]",
      "#{}|{}",
      "#[true,1,1.0,-0.0,1.5E-300,null]|[true,1,1.0,-0.0,1.5E-300,null]",
      "#\"Ann\"|\"Ann\"",
      "#[\"!$0\",\"!!\",\"é\\\"\\n\"]|[\"$0\",\"!\",\"é\\\"\\n\"]",
      "#\"@bank\"|\"@@bank\"",
      "#[\"$0.Bank&a.B\",\"$1\",\"&2\",\"$0\"]|[\"@bank\",\"@bank:3\",\"kp44\",\"@bank\"]",
      "#[\"+12345678901234567890\",\"-7\"]|[12345678901234567890,-7]",
      "#[\"#NaN\",\"#Infinity\",\"#-Infinity\",\"#undefined\"]|[NaN,Infinity,-Infinity,null]",
      "#{\"b\":1,\"!#tag\":{\"a\":[]}}|{\"b\":1,\"#tag\":{\"a\":[]}}",
      "#{\"#tag\":\"Circle\",\"payload\":{\"radius\":2}}|{\"#tag\":\"Circle\",\"payload\":{\"radius\":2}}",
      "#{\"#error\":\"no luck\",\"name\":\"a.B\"}|a.B: no luck",
      "#{\"#error\":\"!+5\"}|Error: +5",
      "#{\"#error\":\"\",\"name\":\"a.B\"}|a.B",
      "#[{\"#error\":\"no \\\"luck\\\"\",\"name\":\"a.B\"}]|[\"a.B: no \\\"luck\\\"\"]",
  })
  void aBodyIsShownAsWhatItMeans(String body, String text) {
    assertThat(BodyText.of(body, NAMES)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "plain text",
      "[1]",
      "#",
      "#[1",
      "#[\"$3\"]",
      "#[\"$01\"]",
      "#[\"&2.Bank\"]",
      "#[\"$\"]",
      "#[\"&99999999999\"]",
      "#[\"+1x\"]",
      "#[\"%symbol\"]",
      "#[\"#other\"]",
      "#[\"(\"]",
      "#{\"#other\":1}",
      "#{\"+1\":1}",
      "#{\"#error\":\"$0\"}"
  })
  void whatIsNotSmallcapsIsShownAsItIs(String body) {
    assertThat(BodyText.of(body, NAMES)).isEqualTo(body);
  }

  @Test
  void nothingThatIsShownSteersATerminal() {
    assertThat(BodyText.of("#[\"\\u001b[31m\u202e\\n\"]", NAMES)).isEqualTo("[\"\\u001B[31m\\u202e\\n\"]");
    assertThat(BodyText.of("\u001b[31m\n", NAMES)).isEqualTo("\\u001b[31m\\n");
    assertThat(BodyText.of("#{\"#error\":\"a\\nb\",\"name\":\"E\"}", NAMES)).isEqualTo("E: a\\nb");
  }

  @Test
  void whatIsShownOfDataCanBeTyped() {
    String body = "#[\"@a\",\"!$0\",{\"!#tag\":[1,-0.0,null]},\"+12345678901234567890\",\"$0\"]";
    String text = BodyText.of(body, List.of("@bob:3"));
    assertThat(Arguments.parse(text, Roots.NONE).body()).isEqualTo(body);
  }
}
