package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.container.Arguments.Encoded;
import vatworks.vat.Facet;

/// What arguments become on their way into a message, from Java values and from the console.
class ArgumentsTest {

  private static final Facet BOB = new Facet("bob", 0);
  private static final Facet BOB_3 = new Facet("bob", 3);
  private static final String EXPECTED = ": expected a JSON array, as in [\"hello\", 3, \"@bob\"]";

  @Test
  void noArgumentsAreAnEmptyArray() {
    assertThat(of()).isEqualTo(new Encoded("#[]", List.of()));
    assertThat(parse(" [ ] ")).isEqualTo(new Encoded("#[]", List.of()));
  }

  @Test
  void aReferenceIsItsIndexAndIsListedOnce() {
    assertThat(of(BOB_3, List.of(BOB, BOB_3), Map.of("to", BOB)))
        .isEqualTo(new Encoded("#[\"$0\",[\"$1\",\"$0\"],{\"to\":\"$1\"}]", List.of(BOB_3, BOB)));
    assertThat(parse("[\"@bob:3\", [\"@bob\", \"@bob:3\"], {\"to\": \"@bob:0\"}]"))
        .isEqualTo(new Encoded("#[\"$0\",[\"$1\",\"$0\"],{\"to\":\"$1\"}]", List.of(BOB_3, BOB)));
  }

  @Test
  void aStringWithASpecialFirstCharacterIsEscapedAndNoOther() {
    for (char c = ' '; c < 127; c++) {
      if (c == '"' || c == '\\') {
        continue;
      }
      String expected = c >= '!' && c <= '-' ? "#[\"!" + c + "x\"]" : "#[\"" + c + "x\"]";
      assertThat(of(c + "x").body()).isEqualTo(expected);
    }
    assertThat(of("\"", "\\", "", "a!", "é", "😀").body())
        .isEqualTo("#[\"!\\\"\",\"\\\\\",\"\",\"a!\",\"é\",\"😀\"]");
    assertThat(of("\n\u0000\u001b").body()).isEqualTo("#[\"\\n\\u0000\\u001B\"]");
  }

  @Test
  void twoAtSignsWriteAStringThatBeginsWithOne() {
    assertThat(parse("[\"@@bob\", \"@@@\", \"a@bob\", {\"@bob\": 1}]"))
        .isEqualTo(new Encoded("#[\"@bob\",\"@@\",\"a@bob\",{\"@bob\":1}]", List.of()));
    assertThat(of("@bob").body()).isEqualTo("#[\"@bob\"]");
  }

  @Test
  void whatTheConsoleWritesIsNeverTakenForTheEncoding() {
    assertThat(parse("[\"$0\", \"+1\", \"#NaN\", {\"#tag\": \"!\"}]"))
        .isEqualTo(new Encoded("#[\"!$0\",\"!+1\",\"!#NaN\",{\"!#tag\":\"!!\"}]", List.of()));
  }

  @Test
  void keysKeepTheirOrderWhereThereIsOneAndAreSortedWhereThereIsNone() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("b", 1);
    ordered.put("$a", 2);
    assertThat(of(ordered).body()).isEqualTo("#[{\"b\":1,\"!$a\":2}]");
    assertThat(of(Map.of("c", 1, "b", 2, "a", 3, "d", 4)).body())
        .isEqualTo("#[{\"a\":3,\"b\":2,\"c\":1,\"d\":4}]");
    assertThat(parse("[{\"b\": 1, \"$a\": 2, \"\": {}}]").body())
        .isEqualTo("#[{\"b\":1,\"!$a\":2,\"\":{}}]");
  }

  @Test
  void integersThatADoubleMayNotHoldAreMarked() {
    long max = (1L << 53) - 1;
    assertThat(of(0, -1, max, max + 1, -max, -max - 1, Long.MIN_VALUE, Long.MAX_VALUE).body())
        .isEqualTo(
            "#[0,-1,9007199254740991,\"+9007199254740992\",-9007199254740991,\"-9007199254740992\","
                + "\"-9223372036854775808\",\"+9223372036854775807\"]");
    assertThat(
        of(BigInteger.valueOf(max), BigInteger.TEN.pow(30), BigInteger.TEN.pow(30).negate()).body())
        .isEqualTo("#[\"+9007199254740991\",\"+1" + "0".repeat(30) + "\",\"-1" + "0".repeat(30) + "\"]");
    assertThat(
        parse(
            "[0, -0, 9007199254740991, 9007199254740992, -9007199254740992, 1" + "0".repeat(30) + "]")
            .body())
        .isEqualTo(
            "#[0,0,9007199254740991,\"+9007199254740992\",\"-9007199254740992\",\"+1" + "0".repeat(30)
                + "\"]");
  }

  @Test
  void aMillionDigitsAreReadInNoTime() {
    String digits = "9".repeat(1_000_000);
    assertThat(parse("[" + digits + "]").body()).isEqualTo("#[\"+" + digits + "\"]");
  }

  @Test
  void doublesKeepTheirValue() {
    assertThat(of(0.1, -0.0, 3.0, 1e20, -1.5e-300, Double.MAX_VALUE, Double.MIN_VALUE).body())
        .isEqualTo("#[0.1,-0.0,3.0,1.0E20,-1.5E-300,1.7976931348623157E308,4.9E-324]");
    assertThat(of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).body())
        .isEqualTo("#[\"#NaN\",\"#Infinity\",\"#-Infinity\"]");
    assertThat(parse("[0.1000000000000000055, -0.0, 3.0, 1E20, 1e-400, 9007199254740991.0]").body())
        .isEqualTo("#[0.1,-0.0,3.0,1.0E20,0.0,9.007199254740991E15]");
  }

  @Test
  void everyBodyIsJsonAfterItsMark() throws Exception {
    List<Object> all = new ArrayList<>(List.of(1e21, 1.5, "a\"\n", BOB, Map.of("k", List.of(true, false))));
    all.add(null);
    String body = of(all.toArray()).body();
    assertThat(new ObjectMapper().readTree(body.substring(1)).size()).isEqualTo(6);
  }

  @Test
  void halfASurrogatePairIsPassedOn() {
    assertThat(of("\ud800", Map.of("\udc00", 1)).body()).isEqualTo("#[\"\ud800\",{\"\udc00\":1}]");
    assertThat(parse("[\"\\ud800\", \"\udc00\"]").body()).isEqualTo("#[\"\ud800\",\"\udc00\"]");
  }

  @Test
  void otherTypesAreRefusedWithThePathToThem() {
    String expected = ": expected null, Boolean, String, Integer, Long, BigInteger, Double, "
        + "List, Map or Facet";
    List<Object> items = Arrays.asList(1, null, "x", new Object());
    assertNotEncoded("args[0] is a java.lang.Thread" + expected, new Thread());
    assertNotEncoded("args[1].items[3] is a java.lang.Object" + expected, 0, Map.of("items", items));
    assertNotEncoded("args[0][\"a b\\n\"] is a int[]" + expected, Map.of("a b\n", new int[0]));
    assertNotEncoded("args[0] is a java.lang.Float" + expected, 1f);
    assertNotEncoded("args[0][0] has a key that is a java.lang.Integer: expected a String",
        List.of(Map.of(1, 2)));
    Map<String, Object> nullKey = new HashMap<>();
    nullKey.put(null, 1);
    assertNotEncoded("args[0] has a key that is null: expected a String", nullKey);
    assertNotEncoded(
        "args is null: expected an array of null, Boolean, String, Integer, Long, BigInteger, Double, List, "
            + "Map or Facet",
        (Object[]) null);
  }

  @Test
  void argumentsNestAHundredDeep() {
    String body = "#[" + "[".repeat(100) + "]".repeat(100) + "]";
    assertThat(of(nested(100)).body()).isEqualTo(body);
    assertThat(parse(body.substring(1)).body()).isEqualTo(body);
    assertNotEncoded(
        "args[0]" + "[0]".repeat(100)
            + " nests too deep: expected at most 100 lists and maps within each other",
        nested(101));
    assertRefused(
        "[" + "[".repeat(101) + "]".repeat(102),
        "an argument nests too deep at column 102: expected at most 100 lists and objects within each other");
    assertRefused(
        "[" + "{\"a\":".repeat(100_000),
        "an argument nests too deep at column 502: expected at most 100 lists and objects within each other");
    List<Object> endless = new ArrayList<>();
    endless.add(endless);
    assertThatThrownBy(() -> of(endless)).hasMessageContaining(" nests too deep: ");
  }

  private static Object nested(int depth) {
    List<Object> list = List.of();
    for (int i = 1; i < depth; i++) {
      list = Collections.singletonList(list);
    }
    return list;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "~~|there are no arguments",
      "~  ~|there are no arguments",
      "{}|the arguments are an object",
      "\"@bob\"|the arguments are a string",
      "3|the arguments are a number",
      "1.5|the arguments are a number",
      "null|the arguments are null",
      "true|the arguments are true",
      "[|the arguments end at column 1, before their JSON is complete",
      "[\"abc|the arguments end at column 5, before their JSON is complete",
      "[{\"a\":|the arguments end at column 6, before their JSON is complete",
      "[1,]|the arguments are not JSON near column 4",
      "[1 2]|the arguments are not JSON near column 4",
      "[1}|the arguments are not JSON near column 3",
      "]|the arguments are not JSON near column 1",
      "[bob]|the arguments are not JSON near column 4",
      "['bob']|the arguments are not JSON near column 2",
      "[// one|the arguments are not JSON near column 2",
      "[/* one */ 1]|the arguments are not JSON near column 2",
      "[NaN]|the arguments are not JSON near column 4",
      "[01]|the arguments are not JSON near column 2",
      "[.5]|the arguments are not JSON near column 2",
      "[\"\\x\"]|the arguments are not JSON near column 4",
      "[{a: 1}]|the arguments are not JSON near column 3",
      "[{\"a\" 1}]|the arguments are not JSON near column 7",
      "[1] [2]|something follows the arguments at column 5",
      "[1] x|the arguments are not JSON near column 5",
      "[1]]|the arguments are not JSON near column 4",
  })
  void whatIsNoJsonArrayIsRefused(String json, String message) {
    assertRefused(json == null ? "" : json, message + EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "@",
      "@bob:",
      "@bob:-1",
      "@bob:x",
      "@bob:03",
      "@bob:1:2",
      "@bob:9007199254740992",
      "@:3",
      "@1st",
      "@bob ",
      "@b b"
  })
  void malformedReferencesAreRefused(String reference) {
    assertRefused(
        "[1, \"" + reference + "\"]",
        "\""
            + reference
            + "\" at column 5 is not a reference: "
            + "expected a vat's root or one of its facets, as in \"@bob\" or \"@bob:3\"; "
            + "a string that begins with @ is written with two, as in \"@@bob\"");
  }

  @Test
  void theLargestFacetIsAReference() {
    assertThat(parse("[\"@bob:9007199254740991\"]").facets())
        .containsExactly(new Facet("bob", 9007199254740991L));
  }

  @Test
  void aKeyIsWrittenOnce() {
    assertRefused(
        "[{\"a\": 1, \"b\": {\"a\": 1}, \"a\": 2}]",
        "the key \"a\" at column 26 is in its object twice: expected every key once");
  }

  @Test
  void numbersThatADoubleCannotHoldAreRefused() {
    String expected = " is out of a double's range: expected at most 1.7976931348623157e308, "
        + "or an integer with all its digits";
    assertRefused("[1, 1e400]", "the number 1e400 at column 5" + expected);
    assertRefused("[-1.8e308]", "the number -1.8e308 at column 2" + expected);
    assertRefused("[1" + "0".repeat(400) + ".0]",
        "the number 1" + "0".repeat(59) + "... at column 2" + expected);
  }

  @Test
  void whatIsQuotedIsMadeSafeToPrint() {
    assertThatThrownBy(() -> parse("[\"@\\u001b[31m" + "x".repeat(1_000) + "\"]"))
        .hasMessageStartingWith("\"@\\u001b[31m" + "x".repeat(54) + "...\" at column 2 is not a reference");
  }

  @Test
  void aReferenceToARootOfAVatOfObjectsNamesItsInterfaces() {
    Roots roots = new Roots(Map.of("bob", List.of("Greeter", "a.Polite"), "raw", List.of()));
    assertThat(Arguments.of(roots, BOB, BOB_3, new Facet("raw", 0), BOB))
        .isEqualTo(
            new Encoded("#[\"$0.Greeter&a.Polite\",\"$1\",\"$2\",\"$0.Greeter&a.Polite\"]",
                List.of(BOB, BOB_3, new Facet("raw", 0))));
    assertThat(Arguments.parse("[[\"@bob\"], \"@bob:3\", \"@carol\"]", roots).body())
        .isEqualTo("#[[\"$0.Greeter&a.Polite\"],\"$1\",\"$2\"]");
    assertThat(roots.answers("bob")).isTrue();
    assertThat(roots.answers("raw")).isFalse();
    assertThat(roots.answers("carol")).isFalse();
  }

  private static Encoded of(Object... args) {
    return Arguments.of(Roots.NONE, args);
  }

  private static Encoded parse(String json) {
    return Arguments.parse(json, Roots.NONE);
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(ContainerException.class)
        .hasNoCause()
        .hasMessage(message);
  }

  private static void assertNotEncoded(String message, Object... args) {
    assertThatThrownBy(() -> of(args))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
