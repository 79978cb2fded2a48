package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.vat.CapData;
import vatworks.vow.MarshalSamples.Account;
import vatworks.vow.MarshalSamples.Auditable;
import vatworks.vow.MarshalSamples.Blue;
import vatworks.vow.MarshalSamples.Circle;
import vatworks.vow.MarshalSamples.Color;
import vatworks.vow.MarshalSamples.Flat;
import vatworks.vow.MarshalSamples.Offer;
import vatworks.vow.MarshalSamples.Shape;
import vatworks.vow.MarshalSamples.Tree;

/// What a vat cannot read of what has come: always a [Problem], one sentence each, with the path to it.
class MarshalUnreadTest {

  private final MarshalSamples vat = new MarshalSamples();

  interface Bank extends Remote {
    Vow<Account> open(String name, List<Integer> amounts);

    void close();

    void take(Offer offer, Map<String, Optional<Integer>> more);
  }

  enum Broken {
    ONE;

    static final int SIZE = List.of(1).get(1);
  }

  @Test
  void argumentsThatDoNotFitAreToldWithTheSignature() {
    assertNotCalled("open", "#[\"ann\"]",
        "Bank.open(String, List<Integer>) was called with 1 argument: expected 2");
    assertNotCalled("close", "#[1,2]", "Bank.close() was called with 2 arguments: expected 0");
    assertNotCalled("close", "#{}", "Bank.close() was called with no list of arguments: expected 0");
    assertNotCalled("open", "#[5,[]]", "args[0] of Bank.open(String, List<Integer>) is 5: expected String");
    assertNotCalled("open", "#[null,[1,\"+2147483648\"]]",
        "args[1][1] of Bank.open(String, List<Integer>) is 2147483648, which is no Integer: "
            + "expected one that is, exactly");
    assertNotCalled("take", "#[{\"from\":[null,\"x\"]},{}]",
        "args[0].from[1] of Bank.take(Offer, Map<String, Optional<Integer>>) is the string \"x\": "
            + "expected Account");
    assertNotCalled("take", "#[{\"from\":[]},{\"a b\":true}]",
        "args[1][\"a b\"] of Bank.take(Offer, Map<String, Optional<Integer>>) is true: expected Integer");
  }

  @Test
  void integersOutOfRangeAreRefused() {
    for (Type type : List.of(byte.class, short.class, int.class, long.class)) {
      assertNumber("9223372036854775808", type);
      assertNumber("-9223372036854775809", type);
      assertNumber("5.5", type);
      assertNumber("-0.0", type);
      assertNumber("1.0E300", type);
      assertMismatch("#\"#NaN\"", type, "NaN, which is no " + type + ": expected one that is, exactly");
    }
    assertNumber("128", byte.class);
    assertNumber("-129", byte.class);
    assertNumber("32768", short.class);
    assertNumber("-32769", short.class);
    assertNumber("2147483648", int.class);
    assertNumber("-2147483649", int.class);
    assertNumber("5.5", BigInteger.class, "BigInteger");
    assertNumber("1.0E300", BigInteger.class, "BigInteger");
  }

  @Test
  void nothingIsRoundedToADouble() {
    assertThat(vat.read("#9007199254740992", double.class)).isEqualTo(0x1p53);
    assertNumber("9007199254740993", double.class);
    assertNumber("9223372036854775807", double.class);
    assertMismatch("#\"+1" + "0".repeat(400) + "\"", double.class,
        "1" + "0".repeat(59) + "..., which is no double: expected one that is, exactly");
    assertNumber("16777217", float.class);
    assertNumber("0.1", float.class);
    assertNumber("1.0E300", float.class);
    assertMismatch("#\"+1" + "0".repeat(10_000) + "\"", BigInteger.class,
        "an integer of 10001 digits: expected at most 10000");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\"x\"", "\"\"", "\"+\"", "\"-\"", "\"+01\"", "\"-0\"", "\"+5x\"", "\"+-5\"", "\"!5\"", "\"#nan\"",
      "true", "[5]",
      "{}", "{\"#tag\":\"int\",\"payload\":5}", "{\"#error\":\"5\"}", "\"$0\"", "\"&0\"", "null",
      "\"#undefined\"", "\"٣\""
  })
  void whatIsNoNumberIsRefused(String json) {
    assertThat(vat.refusal("#" + json, int.class, "o-50")).hasMessageMatching("value is .*: expected int");
    assertThat(vat.refusal("#[" + json + "]", vat.type("strings"), "o-50") == null)
        .isEqualTo(List.of("\"x\"", "\"\"", "\"!5\"", "null", "\"٣\"").contains(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "$1", "$", "$x", "$-1", "$00", "$01", "$ 0", "$0 ", "$٠", "$99999999999999999999", "$4294967296", "&0",
      "&",
      "$1.Account", "%0", "(", "#0"
  })
  void referencesThatReferToNothingAreRefused(String written) {
    for (Type type : List.of(Account.class, Remote.class, Object.class, vat.type("vow"), String.class)) {
      assertThat(vat.refusal("#\"" + written + "\"", type, "o-50")).isInstanceOf(Problem.class);
    }
  }

  @Test
  void aReferenceIsWhatItsSlotIs() {
    String expected = ": expected $ before the index of an object, & before that of a promise";
    assertMismatch("#\"$0\"", Account.class, "the reference \"$0\" to the slot p-60" + expected, "p-60");
    assertMismatch("#\"&0\"", Vow.class, "the reference \"&0\" to the slot o-50" + expected, "o-50");
    assertMismatch("#\"&0\"", Account.class, "the vow \"&0\": expected Account", "p-60");
    assertMismatch("#\"$0\"", int.class, "the object \"$0\": expected int", "o-50");
    assertMismatch("#5", vat.type("vow"), "5: expected Vow<List<Account>>");
    interface Other extends Remote {}
    assertMismatch("#\"$0.a.B&C\"", Other.class,
        "an object that is known as vatworks.vow.MarshalSamples$Account "
            + "and vatworks.vow.Marshal...: expected Other",
        "o-50");
    assertThat(vat.heard("#\"$0\"", Auditable.class, "o-50")).isEqualTo("remote 0 [] Auditable");
  }

  @Test
  void recordsHaveAllTheirComponentsAndNoMore() {
    String expected = ": expected Flat(int size, String $name)";
    assertRefused("#{\"size\":1}", Flat.class, "value lacks \"$name\"" + expected);
    assertRefused("#{\"size\":1,\"!$name\":null,\"!#x\":1}", Flat.class,
        "value has \"!#x\" as well" + expected);
    assertRefused("#{\"size\":1,\"$name\":null}", Flat.class, "value lacks \"$name\"" + expected);
    assertRefused("#{\"size\":\"a\",\"!$name\":null}", Flat.class,
        "value.size is the string \"a\": expected int");
    assertMismatch("#[]", Flat.class, "a list: expected Flat");
    assertMismatch("#{\"#tag\":\"Flat\",\"payload\":{}}", Flat.class,
        "a value with the tag \"Flat\": expected Flat");
    assertMismatch("#{\"#error\":\"x\"}", Tree.class, "an error: expected Tree");
  }

  @Test
  void tagsAreThoseThatArePermitted() {
    String expected = ": expected Shape, which is one of Circle, Square";
    assertMismatch("#{\"#tag\":\"Oval\",\"payload\":{}}", Shape.class,
        "a value with the tag \"Oval\"" + expected);
    assertMismatch("#{\"#tag\":5,\"payload\":{}}", Shape.class,
        "a value with a tag that is no string" + expected);
    assertMismatch("#{\"radius\":2}", Shape.class, "a map" + expected);
    String keys = " is a tagged value with the keys ";
    assertRefused("#{\"#tag\":\"Circle\"}", Shape.class,
        "value" + keys + "[#tag]: expected \"#tag\" and \"payload\"");
    assertRefused("#{\"#tag\":\"Circle\",\"radius\":2}", Circle.class,
        "value" + keys + "[#tag, radius]: expected \"#tag\" and \"payload\"");
    assertRefused("#{\"#tag\":\"Circle\",\"payload\":{},\"x\":1}", Shape.class,
        "value" + keys + "[#tag, payload, x]: expected \"#tag\" and \"payload\"");
    assertRefused("#{\"#tag\":\"Circle\",\"payload\":[]}", Shape.class, "value is a list: expected Circle");
    assertRefused("#{\"#tag\":\"Circle\",\"payload\":{\"#tag\":\"Circle\",\"payload\":{}}}", Shape.class,
        "value is a value with the tag \"Circle\": expected Circle");
    assertMismatch("#{\"#tag\":\"Square\",\"payload\":{\"side\":1}}", Circle.class,
        "a value with the tag \"Square\": expected Circle");
    assertMismatch("#{\"#tag\":\"Other\",\"payload\":1}", Object.class,
        "a value with the tag \"Other\": expected Object");
  }

  @Test
  void enumsAreOneOfTheirConstants() {
    assertMismatch("#\"RED\"", Color.class,
        "the string \"RED\": expected Color, which is one of $RED, GREEN");
    assertMismatch("#1", Blue.class, "1: expected Blue, which is one of DARK");
    assertRefused("#\"ONE\"", Broken.class,
        "value cannot be had: the enum vatworks.vow.MarshalUnreadTest$Broken cannot be initialised, "
            + "java.lang.ExceptionInInitializerError");
  }

  @Test
  void mapsHaveStringsAsKeysEachOnce() {
    assertRefused("#{\"a\":1,\"!a\":2}", Map.class, "value has the key \"a\" twice: expected every key once");
    assertRefused("#{\"a\":1,\"a\":2}", Map.class, "the body is not JSON");
    assertRefused("#{\"+5\":1}", Map.class, "value has the key \"+5\", which is not a string");
    assertRefused("#{\"#other\":1}", Object.class, "value has the key \"#other\", which is not a string");
    assertMismatch("#{\"#tag\":\"x\",\"payload\":1}", Map.class, "a value with the tag \"x\": expected Map");
    assertMismatch("#{\"a\":\"b\"}", vat.type("byNumber"),
        "a map, but is declared as Map<Integer, String>, and no value passes as that: expected another type");
  }

  @Test
  void typesThatNothingPassesAsTakeNullAlone() {
    assertThat(vat.read("#null", Thread.class)).isNull();
    assertMismatch("#[]", Set.class,
        "a list, but is declared as Set, and no value passes as that: expected another type");
    assertMismatch("#[1]", int[].class,
        "a list, but is declared as int[], and no value passes as that: expected another type");
    assertMismatch("#1", vat.type("optionals"),
        "1, but is declared as Optional<Optional<Integer>>, and no value passes as that: expected another type");
    assertMismatch("#null", int.class, "null: expected int");
  }

  @Test
  void charsAreOneUnitOfText() {
    assertMismatch("#\"\"", char.class, "the string \"\": expected char");
    assertMismatch("#\"😀\"", char.class, "the string \"😀\": expected char");
    assertMismatch("#\"!\"", char.class, "the string \"\": expected char");
  }

  @Test
  void bytesAreBase64() {
    assertRefused("#{\"#tag\":\"byteArray\",\"payload\":\"A\"}", byte[].class,
        "value is a byteArray whose payload is not base64: expected base64");
    assertMismatch("#{\"#tag\":\"byteArray\",\"payload\":5}", byte[].class, "5: expected byte[]");
    assertMismatch("#\"AAAA\"", byte[].class, "the string \"AAAA\": expected byte[]");
  }

  @Test
  void bodiesThatAreNoBodiesAreProblemsToo() {
    assertRefused("", Object.class, "the body does not begin with #");
    assertRefused("#[", Object.class, "the body is not JSON");
    assertRefused("#" + "[".repeat(100_000), Object.class, "the body nests deeper than 200");
    assertRefused("#1" + "0".repeat(1_000), Object.class,
        "the body has a number of more than 1000 characters");
    assertRefused("#1e999999999", double.class, "the body has a number that no double holds");
  }

  @Test
  void whatIsShownOfALongTextIsItsBeginning() {
    assertMismatch("#\"" + "x".repeat(59) + "😀\"", int.class,
        "the string \"" + "x".repeat(59) + "?...\": expected int");
  }

  private void assertNumber(String number, Type type) {
    assertNumber(number, type, type.getTypeName());
  }

  private void assertNumber(String number, Type type, String name) {
    assertMismatch("#" + number, type, number + ", which is no " + name + ": expected one that is, exactly");
    if (number.indexOf('.') < 0) {
      String written = number.startsWith("-") ? number : "+" + number;
      assertMismatch("#\"" + written + "\"", type,
          number + ", which is no " + name + ": expected one that is, exactly");
    }
  }

  private void assertMismatch(String body, Type type, String found, String... slots) {
    assertRefused(body, type, "value is " + found, slots);
  }

  private void assertRefused(String body, Type type, String message, String... slots) {
    Problem problem = vat.refusal(body, type, slots);
    assertThat(problem).hasMessage(message);
    assertThat(problem.type()).isEqualTo("java.lang.IllegalArgumentException");
  }

  private void assertNotCalled(String method, String args, String message) {
    assertThatThrownBy(() -> vat.marshal.readArgs(CapData.of(args), call(method), vat))
        .isInstanceOf(Problem.class)
        .hasMessage(message);
  }

  private static Call call(String name) {
    return RemoteClass.of(Bank.class).call(name).orElseThrow();
  }
}
