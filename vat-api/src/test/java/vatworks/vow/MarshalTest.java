package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vatworks.vat.CapData;
import vatworks.vow.MarshalSamples.Account;
import vatworks.vow.MarshalSamples.Auditable;
import vatworks.vow.MarshalSamples.Blue;
import vatworks.vow.MarshalSamples.Circle;
import vatworks.vow.MarshalSamples.Color;
import vatworks.vow.MarshalSamples.Err;
import vatworks.vow.MarshalSamples.Figure;
import vatworks.vow.MarshalSamples.Flat;
import vatworks.vow.MarshalSamples.Light;
import vatworks.vow.MarshalSamples.Nested;
import vatworks.vow.MarshalSamples.Offer;
import vatworks.vow.MarshalSamples.Ok;
import vatworks.vow.MarshalSamples.Pair;
import vatworks.vow.MarshalSamples.Pig;
import vatworks.vow.MarshalSamples.Positive;
import vatworks.vow.MarshalSamples.Purse;
import vatworks.vow.MarshalSamples.Result;
import vatworks.vow.MarshalSamples.Round;
import vatworks.vow.MarshalSamples.Shape;
import vatworks.vow.MarshalSamples.Signal;
import vatworks.vow.MarshalSamples.Square;
import vatworks.vow.MarshalSamples.Tree;

/// What every type of value is written as, and what is read from that.
class MarshalTest {

  private final MarshalSamples vat = new MarshalSamples();

  @Test
  void plainValuesAreJson() {
    assertPasses(String.class, null, "#null");
    assertPasses(boolean.class, true, "#true");
    assertPasses(Boolean.class, false, "#false");
    assertPasses(int.class, Integer.MIN_VALUE, "#-2147483648");
    assertPasses(Integer.class, Integer.MAX_VALUE, "#2147483647");
    assertPasses(short.class, Short.MIN_VALUE, "#-32768");
    assertPasses(byte.class, Byte.MAX_VALUE, "#127");
    assertPasses(char.class, 'x', "#\"x\"");
    assertPasses(Character.class, '$', "#\"!$\"");
    assertPasses(String.class, "", "#\"\"");
    assertPasses(String.class, "é😀\n\"\\", "#\"é😀\\n\\\"\\\\\"");
  }

  @Test
  void longsFromWhichDoublesHaveGapsAreStrings() {
    assertPasses(long.class, 9007199254740991L, "#9007199254740991");
    assertPasses(long.class, 9007199254740992L, "#\"+9007199254740992\"");
    assertPasses(long.class, -9007199254740991L, "#-9007199254740991");
    assertPasses(long.class, -9007199254740992L, "#\"-9007199254740992\"");
    assertPasses(Long.class, Long.MAX_VALUE, "#\"+9223372036854775807\"");
    assertPasses(Long.class, Long.MIN_VALUE, "#\"-9223372036854775808\"");
  }

  @Test
  void bigIntegersAreAlwaysStrings() {
    assertPasses(BigInteger.class, BigInteger.ZERO, "#\"+0\"");
    assertPasses(BigInteger.class, BigInteger.valueOf(-12), "#\"-12\"");
    assertPasses(BigInteger.class, BigInteger.TEN.pow(30), "#\"+1" + "0".repeat(30) + "\"");
    assertPasses(BigInteger.class, BigInteger.TEN.pow(9_999), "#\"+1" + "0".repeat(9_999) + "\"");
  }

  @Test
  void doublesKeepEveryBit() {
    assertPasses(double.class, 5.0, "#5.0");
    assertPasses(double.class, 0.0, "#0.0");
    assertPasses(double.class, -0.0, "#-0.0");
    assertPasses(double.class, 0.1, "#0.1");
    assertPasses(Double.class, Double.MAX_VALUE, "#1.7976931348623157E308");
    assertPasses(Double.class, Double.MIN_VALUE, "#4.9E-324");
    assertPasses(double.class, Double.NaN, "#\"#NaN\"");
    assertPasses(double.class, Double.POSITIVE_INFINITY, "#\"#Infinity\"");
    assertPasses(double.class, Double.NEGATIVE_INFINITY, "#\"#-Infinity\"");
    assertPasses(float.class, 0.1f, "#0.10000000149011612");
    assertPasses(Float.class, Float.NaN, "#\"#NaN\"");
    assertPasses(float.class, -0.0f, "#-0.0");
  }

  @Test
  void aStringThatWouldMeanSomethingElseIsMarked() {
    for (char c = ' '; c < 127; c++) {
      String text = c + "x";
      String mark = c >= '!' && c <= '-' ? "!" : "";
      String json = c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
      assertPasses(String.class, text, "#\"" + mark + json + "x\"");
    }
  }

  @Test
  void bytesAreTaggedBase64() {
    byte[] bytes = {0, 1, -1};
    String body = "#{\"#tag\":\"byteArray\",\"payload\":\"AAH/\"}";
    assertThat(vat.written(bytes)).isEqualTo(body);
    assertThat(vat.read(body, byte[].class)).isEqualTo(bytes);
    assertThat(vat.read(body, Object.class)).isEqualTo(bytes);
    // The payload of a byte array may begin like something else: + is one of base64's digits.
    byte[] plus = {(byte) 0xf8};
    assertThat(vat.written(plus)).isEqualTo("#{\"#tag\":\"byteArray\",\"payload\":\"!+A==\"}");
    assertThat(vat.read(vat.written(plus), byte[].class)).isEqualTo(plus);
    assertThat(vat.read(vat.written(new byte[0]), byte[].class)).isEqualTo(new byte[0]);
  }

  @Test
  void listsAreArraysAndMayHoldNulls() {
    assertPasses(vat.type("strings"), List.of("a", "$b"), "#[\"a\",\"!$b\"]");
    assertPasses(vat.type("strings"), Arrays.asList("a", null), "#[\"a\",null]");
    assertPasses(List.class, List.of(List.of(), 1L), "#[[],1]");
    assertPasses(vat.type("iterable"), List.of(1), "#[1]");
    assertPasses(vat.type("lower"), List.of(1), "#[1]");
    assertPasses(vat.type("wildcard"), List.of(1L), "#[1]");
  }

  @Test
  void mapsKeepTheirOrderAndOthersAreSorted() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("b", "$1");
    ordered.put("#tag", null);
    ordered.put("", Map.of());
    String body = "#{\"b\":\"!$1\",\"!#tag\":null,\"\":{}}";
    assertThat(vat.written(ordered)).isEqualTo(body);
    Map<?, ?> read = (Map<?, ?>) vat.read(body, Map.class);
    assertThat(new ArrayList<Object>(read.keySet())).containsExactly("b", "#tag", "");
    assertThat(read).isEqualTo(ordered);
    assertThat(vat.written(read)).isEqualTo(body);
    assertThat(vat.written(new HashMap<>(Map.of("c", 1, "a", 2, "b", 3))))
        .isEqualTo("#{\"a\":2,\"b\":3,\"c\":1}");
    assertPasses(vat.type("counts"), Map.of("a", List.of(Optional.of(1), Optional.empty())),
        "#{\"a\":[1,\"#undefined\"]}");
  }

  @Test
  void whatIsReadCannotBeChanged() {
    assertThatThrownBy(() -> ((List<?>) vat.read("#[1]", List.class)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<?, ?>) vat.read("#{\"a\":1}", Map.class)).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void recordsAreTheirComponentsInOrder() {
    assertPasses(Flat.class, new Flat(2, "$x"), "#{\"size\":2,\"$name\":\"!$x\"}".replace("$n", "!$n"));
    assertPasses(Nested.class, new Nested(new Flat(1, null), List.of(new Flat(2, "b"))),
        "#{\"one\":{\"size\":1,\"!$name\":null},\"more\":[{\"size\":2,\"!$name\":\"b\"}]}");
    assertPasses(vat.type("flatPair"), new Pair<>(new Flat(1, "a"), List.of(2L)),
        "#{\"first\":{\"size\":1,\"!$name\":\"a\"},\"second\":[2]}");
    assertPasses(Tree.class, new Tree(List.of(new Tree(List.of()))), "#{\"kids\":[{\"kids\":[]}]}");
  }

  @Test
  void recordsOfASealedInterfaceAreTagged() {
    String circle = "#{\"#tag\":\"Circle\",\"payload\":{\"radius\":2.0}}";
    for (Type type : List.of(Shape.class, Round.class, Figure.class, Circle.class)) {
      assertPasses(type, new Circle(2), circle);
    }
    assertPasses(Shape.class, new Square(1), "#{\"#tag\":\"Square\",\"payload\":{\"side\":1}}");
    // An untagged value says enough where the record itself is declared.
    assertThat(vat.read("#{\"radius\":2}", Circle.class)).isEqualTo(new Circle(2));
  }

  @Test
  void aTagIsAsMuchOfTheNameAsItTakes() {
    assertPasses(Light.class, new Signal.Red(1), "#{\"#tag\":\"Signal.Red\",\"payload\":{\"level\":1}}");
    assertPasses(Light.class, new Pig.Red("a"), "#{\"#tag\":\"Pig.Red\",\"payload\":{\"name\":\"a\"}}");
    assertPasses(Light.class, Blue.DARK, "#{\"#tag\":\"Blue\",\"payload\":\"DARK\"}");
    assertPasses(Blue.class, Blue.DARK, "#{\"#tag\":\"Blue\",\"payload\":\"DARK\"}");
    assertThat(vat.read("#\"DARK\"", Blue.class)).isEqualTo(Blue.DARK);
  }

  @Test
  void sealedInterfacesMayBeGeneric() {
    assertPasses(vat.type("result"), new Ok<>(List.of(1)), "#{\"#tag\":\"Ok\",\"payload\":{\"value\":[1]}}");
    assertPasses(vat.type("result"), new Err<>("$"), "#{\"#tag\":\"Err\",\"payload\":{\"why\":\"!$\"}}");
    assertPasses(Result.class, new Ok<>(1L), "#{\"#tag\":\"Ok\",\"payload\":{\"value\":1}}");
  }

  @Test
  void enumsAreTheirNames() {
    assertPasses(Color.class, Color.$RED, "#\"!$RED\"");
    assertPasses(Color.class, Color.GREEN, "#\"GREEN\""); // A constant with a body is of a class of its own.
    assertPasses(java.time.DayOfWeek.class, java.time.DayOfWeek.MONDAY, "#\"MONDAY\"");
  }

  @Test
  void anOptionalIsItsValueOrUndefined() {
    assertPasses(vat.type("optional"), Optional.of(5), "#5");
    assertPasses(vat.type("optional"), Optional.empty(), "#\"#undefined\"");
    assertThat(vat.read("#null", vat.type("optional"))).isEqualTo(Optional.empty());
    assertThat(vat.read("#\"#undefined\"", Object.class)).isEqualTo(Optional.empty());
  }

  @Test
  void problemsAreErrors() {
    Problem problem = new Problem("java.lang.IllegalStateException", "$5 short");
    String body = "#{\"#error\":\"!$5 short\",\"name\":\"java.lang.IllegalStateException\"}";
    for (Type type : List.of(Problem.class, Throwable.class, RuntimeException.class, Object.class)) {
      assertPasses(type, problem, body);
    }
    assertThat(vat.read("#{\"#error\":\"x\",\"name\":\"E\",\"errorId\":\"error:7\"}", Problem.class))
        .isEqualTo(new Problem("E", "x"));
    assertThat(vat.read("#{\"#error\":\"x\"}", Problem.class)).isEqualTo(new Problem("Error", "x"));
  }

  @Test
  void aReasonIsAnErrorWhateverItsMessage() {
    assertThat(vat.marshal.problem(new Problem("a.B", "+5")))
        .isEqualTo(CapData.of("#{\"#error\":\"!+5\",\"name\":\"a.B\"}"));
    String broken = vat.marshal.problem(new Problem("a\ud800", "\udc00b" + "x".repeat(5_000))).body();
    assertThat(broken)
        .isEqualTo("#{\"#error\":\"?b" + "x".repeat(3_998) + "...\",\"name\":\"a?\"}");
    assertThat(vat.marshal.readProblem(CapData.of("#{\"#error\":\"!+5\",\"name\":\"a.B\"}")))
        .isEqualTo(new Problem("a.B", "+5"));
  }

  @Test
  void aReasonThatIsNoErrorIsShown() {
    for (String body : List.of("#5", "#{\"#error\":5}", "#{\"#error\":\"$0\"}", "none", "", "#[",
        "#{\"a\":1}")) {
      assertThat(vat.marshal.readProblem(CapData.of(body))).isEqualTo(new Problem("rejected with " + body));
    }
    assertThat(vat.marshal.readProblem(CapData.of("#\"$0\"", vatworks.vat.Slot.parse("o-50"))))
        .hasMessage("rejected with #\"$0\" [o-50]");
    assertThat(vat.marshal.readProblem(CapData.of("x".repeat(1_000))).getMessage()).hasSize(14 + 200 + 3);
  }

  @Test
  void aReferenceNamesItsInterfacesAndIsListedOnce() {
    Purse one = new Purse();
    Account lambda = () -> {
    };
    Vow<String> vow = new Vow<>(new Userspace(Border.CLOSED), Object.class);
    Written written = vat.marshal.value(Arrays.asList(one, vow, one, lambda, vow), vat);
    String account = Account.class.getName();
    assertThat(written.body()).isEqualTo(
        "#[\"$0." + account + "&" + Auditable.class.getName() + "\",\"&1\",\"$0." + account + "&"
            + Auditable.class.getName() + "\",\"$2." + account + "\",\"&1\"]");
    assertThat(written.references()).containsExactly(one, vow, lambda);
    List<Remote> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(new Purse());
    }
    List<Remote> twice = new ArrayList<>(many);
    twice.addAll(many.reversed());
    assertThat(vat.marshal.value(twice, vat).references()).hasSize(50).isEqualTo(many);
  }

  @Test
  void aReferenceIsReadAsItIsDeclared() {
    assertThat(vat.heard("#\"$0\"", Account.class, "o-50")).isEqualTo("remote 0 [] Account");
    assertThat(vat.heard("#\"$1.a.B&C\"", Remote.class, "p-60", "o+3")).isEqualTo("remote 1 [C, a.B] Remote");
    assertThat(vat.heard("#\"$0.B\"", Object.class, "o-50")).isEqualTo("remote 0 [B] Object");
    assertThat(vat.heard("#\"&0\"", vat.type("vow"), "p-60"))
        .isEqualTo("vow 0 List<Account>");
    assertThat(vat.heard("#\"&0\"", Vow.class, "p+1")).isEqualTo("vow 0 class java.lang.Object");
    assertThat(vat.heard("#\"&0\"", Object.class, "p+1")).isEqualTo("vow 0 class java.lang.Object");
    assertThat(vat.heard("#{\"from\":[\"$0\"]}", Offer.class, "o-1")).isEqualTo("remote 0 [] Account");
    assertThat(vat.heard("#{\"content\":\"$0\"}", vat.type("box"), "o-1")).isEqualTo("remote 0 [] Account");
  }

  @Test
  void anythingIsReadAsWhatItSaysItIs() {
    assertThat(vat.read("#[1,1.0,\"+5\",\"+9223372036854775808\",\"#NaN\",true,null,\"!$\",{\"!$a\":[]}]",
        Object.class))
        .isEqualTo(
            Arrays.asList(1L, 1.0, 5L, BigInteger.ONE.shiftLeft(63), Double.NaN, true, null, "$",
                Map.of("$a", List.of())));
    assertThat(vat.read("#12345678901234567890", Number.class))
        .isEqualTo(new BigInteger("12345678901234567890"));
  }

  @Test
  void numbersFitWhereNotABitIsLost() {
    assertThat(vat.read("#5", double.class)).isEqualTo(5.0);
    assertThat(vat.read("#5.0", int.class)).isEqualTo(5);
    assertThat(vat.read("#\"+5\"", byte.class)).isEqualTo((byte) 5);
    assertThat(vat.read("#5", BigInteger.class)).isEqualTo(BigInteger.valueOf(5));
    assertThat(vat.read("#\"+9007199254740992\"", double.class)).isEqualTo(0x1p53);
    assertThat(vat.read("#\"+9223372036854775808\"", float.class)).isEqualTo(0x1p63f);
    assertThat(vat.read("#0.5", float.class)).isEqualTo(0.5f);
    assertThat(vat.read("#9007199254740993", long.class)).isEqualTo(9007199254740993L);
  }

  @Test
  void aHundredListsNestWithinEachOther() {
    String body = "#" + "[".repeat(100) + "]".repeat(100);
    Object value = vat.read(body, Object.class);
    assertThat(vat.written(value)).isEqualTo(body);
    assertThat(Collections.singletonList(value)).hasSize(1);
  }

  @Test
  void compactConstructorsRun() {
    assertPasses(Positive.class, new Positive(1), "#{\"amount\":1}");
    assertThat(vat.refusal("#{\"amount\":0}", Positive.class)).hasMessage(
        "value cannot be made: the constructor of Positive threw "
            + "java.lang.IllegalArgumentException: an amount is positive, found 0");
  }

  private void assertPasses(Type type, Object value, String body) {
    assertThat(vat.written(value)).isEqualTo(body);
    assertThat(vat.read(body, type)).isEqualTo(value);
  }
}
