package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text of trees, exactly, and the trees of texts.
class JsonBodiesTest {

  private final JsonBodies bodies = new JsonBodies();

  @Test
  void aTreeIsWrittenWithoutWhiteSpaceAndReadBack() {
    assertPasses(null, "#null");
    assertPasses(true, "#true");
    assertPasses(false, "#false");
    assertPasses("", "#\"\"");
    assertPasses("a\"\\\n\u0000é😀/", "#\"a\\\"\\\\\\n\\u0000é😀/\"");
    assertPasses(Long.MIN_VALUE, "#-9223372036854775808");
    assertPasses(Long.MAX_VALUE, "#9223372036854775807");
    assertPasses(BigInteger.ONE.shiftLeft(63), "#9223372036854775808");
    assertPasses(5.0, "#5.0");
    assertPasses(-0.0, "#-0.0");
    assertPasses(1e20, "#1.0E20");
    assertPasses(Double.MIN_VALUE, "#4.9E-324");
    assertPasses(List.of(), "#[]");
    assertPasses(Map.of(), "#{}");
    assertPasses(Arrays.asList(1L, null, List.of("a")), "#[1,null,[\"a\"]]");
  }

  @Test
  void keysKeepTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1L);
    map.put("", List.of());
    map.put("a", null);
    assertPasses(map, "#{\"b\":1,\"\":[],\"a\":null}");
    assertThat(new ArrayList<Object>(((Map<?, ?>) bodies.read("#{\"b\":1,\"\":2,\"a\":3}")).keySet()))
        .containsExactly("b", "", "a");
  }

  @Test
  void whatIsReadCannotBeChanged() {
    assertThatThrownBy(() -> ((List<?>) bodies.read("#[1]")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<?, ?>) bodies.read("#{\"a\":1}")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void stringsAreWhatTheyAre() {
    assertPasses("$0", "#\"$0\"");
    assertThat(bodies.read("# [ \"\\u0041\" , -0 , 1e2 ] ")).isEqualTo(List.of("A", 0L, 100.0));
  }

  @Test
  void othersAreNoTrees() {
    String expected = " is no part of a body: expected null, Boolean, String, Long, BigInteger, Double, List, "
        + "or Map with String keys";
    assertNotWritten(1, "a java.lang.Integer" + expected);
    assertNotWritten(List.of(new int[0]), "a int[]" + expected);
    assertNotWritten(Double.NaN, "NaN is no part of a body: expected a finite number");
    assertNotWritten(List.of(Double.POSITIVE_INFINITY),
        "Infinity is no part of a body: expected a finite number");
    assertNotWritten(Map.of(1L, 2L), "the key 1 is no part of a body: expected a String");
    assertNotWritten(Collections.singletonMap(null, 2L),
        "the key null is no part of a body: expected a String");
  }

  @Test
  void bodiesNestTwoHundredDeep() {
    String tooDeep = "the body nests too deep: expected at most 200 lists and objects within each other";
    String deepest = "#" + "[".repeat(200) + "]".repeat(200);
    assertThat(bodies.write(bodies.read(deepest))).isEqualTo(deepest);
    assertNotWritten(Collections.singletonList(bodies.read(deepest)), tooDeep);
    assertNotRead("#" + "[".repeat(201) + "]".repeat(201), tooDeep);
    assertNotRead("#" + "[".repeat(1_000_000), tooDeep);
    assertNotRead("#" + "{\"a\":".repeat(1_000_000), tooDeep);
  }

  @Test
  void numbersHaveAThousandCharacters() {
    BigInteger longest = BigInteger.TEN.pow(999);
    assertPasses(longest, "#" + longest);
    assertNotRead("#[0, " + longest + "0]",
        "the body has a number of 1001 characters at character 6: expected at most 1000");
    assertNotRead("#0." + "0".repeat(1_000_000),
        "the body has a number of 1000002 characters at character 2: expected at most 1000");
    assertNotRead("#[-1e400]",
        "the body has a number at character 3 that is out of a double's range: "
            + "expected at most 1.7976931348623157e308");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "~~|the body \"\" is in no known encoding: expected # first",
      "[1]|the body \"[1]\" is in no known encoding: expected # first",
      "#|the body has no value: expected JSON after the #",
      "#  |the body has no value: expected JSON after the #",
      "#[1] 2|the body goes on at character 6: expected one JSON value",
      "#{\"a\":1,\"b\":{\"a\":2},\"a\":3}|the body has the key \"a\" twice at character 21: expected every key once",
  })
  void whatIsNoBodyIsRefused(String body, String message) {
    assertNotRead(body == null ? "" : body, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "#[1", "#[1,]", "#{\"a\"}", "#{a:1}", "#'a'", "#01", "#.5", "#NaN", "#\"\\x\"", "#// 1", "#\"a\nb\"",
      "#[1}",
      "#\"a", "#tru", "##"
  })
  void whatIsNoJsonIsRefused(String body) {
    assertThatThrownBy(() -> bodies.read(body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageMatching("(?s)the body \".*\" is not JSON near character \\d+: expected JSON after the #");
  }

  private void assertPasses(Object tree, String body) {
    assertThat(bodies.write(tree)).isEqualTo(body);
    assertThat(bodies.read(body)).isEqualTo(tree);
  }

  private void assertNotWritten(Object tree, String message) {
    assertThatThrownBy(() -> bodies.write(tree))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private void assertNotRead(String body, String message) {
    assertThatThrownBy(() -> bodies.read(body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
