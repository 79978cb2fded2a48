package vatworks.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What differs from run to run is left out of a text, and nothing else is.
class StableTextTest {

  @Test
  void whatTheJvmPrintsOfAnObjectIsTheSameInEveryRun() {
    Runnable lambda = () -> {
    };
    Object proxy = Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[]{Comparable.class}, (p, method, args) -> null);
    String name = StableTextTest.class.getName();
    assertThat(StableText.of("a " + new Object() + "!")).isEqualTo("a java.lang.Object@...!");
    assertThat(StableText.of(lambda.toString())).isEqualTo(name + "$$Lambda@...");
    assertThat(StableText.of(lambda.getClass().getName())).isEqualTo(name + "$$Lambda");
    assertThat(StableText.of(proxy.getClass().getName())).isEqualTo("jdk.proxy.$Proxy");
    assertThat(StableText.of(List.of(new int[1], new String[1][1]).toString()))
        .isEqualTo("[[I@..., [[Ljava.lang.String;@...]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Index@1f2e3d4                      | Index@...
      no purse Index$Purse@1, sorry      | no purse Index$Purse@..., sorry
      [bank.Purse@1f, bank.purse@2e]     | [bank.Purse@..., bank.purse@...]
      jdk.proxy3.$Proxy12@1f             | jdk.proxy.$Proxy@...
      Object@1f2e3d4.name                | Object@....name
      it was Object@1f.                  | it was Object@....
      a.B$$Lambda/0x000000003c164210@1f  | a.B$$Lambda@...
      a.B$$Lambda$14                     | a.B$$Lambda
      of loader 'vat bob' @30ee2816;     | of loader 'vat bob' @...;
      of loader x.Loader @30ee2816;      | of loader x.Loader @...;
      """)
  void identitiesAreLeftOut(String text, String stable) {
    assertThat(StableText.of(text)).isEqualTo(stable);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "no user ann@ace.com", "no user ann.lee@ace.com", "Ann@ace-bee.com", "tag x@1", "@1f2e", "a @beef",
      "mail ann@example.org", "no such thing: 0x1f, p-60", "memory/0x1f", "x.@1f", "Proxy12",
      "my.jdk.proxya", "loader @face", "\\$1", "Ann@1f_", ""
  })
  void aUsersTextIsLeftAlone(String text) {
    assertThat(StableText.of(text)).isEqualTo(text);
  }

  @Test
  void aLongTextTakesNoLongerThanItIs() {
    for (String part : List.of("a.", "$Proxy", "'", "loader ' @", "[L", "/0x", "@")) {
      String text = part.repeat(500_000);
      assertThat(StableText.of(text)).isEqualTo(text);
    }
  }
}
