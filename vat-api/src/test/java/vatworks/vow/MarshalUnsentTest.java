package vatworks.vow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vatworks.vow.MarshalSamples.Account;
import vatworks.vow.MarshalSamples.Circle;
import vatworks.vow.MarshalSamples.Offer;
import vatworks.vow.MarshalSamples.Pair;

/// What cannot leave a vat: one sentence each, with the path to it.
class MarshalUnsentTest {

  private static final String PASSES = ": expected null, a boolean, a number, a char, a String, a byte[], "
      + "a List, a Map with String keys, a record, an enum, an Optional, a Problem, a Vow, "
      + "or an object whose class implements an interface that extends Remote";

  private final MarshalSamples vat = new MarshalSamples();

  record RemoteRecord() implements Account {
    @Override
    public void close() {}
  }

  enum RemoteEnum implements Account {
    ONE;

    @Override
    public void close() {}
  }

  static final class Markless implements Remote {}

  record Sly(int size) {
    public int size() {
      throw new IllegalStateException("not today");
    }
  }

  interface Bank extends Remote {
    Vow<Account> open(String name, List<Integer> amounts);

    void close();

    void take(Offer offer, Map<String, Optional<Integer>> more);
  }

  @Test
  void otherClassesAreRefusedWithThePathToThem() {
    assertNotSent("args[1].items[3] of Bank.open is a java.lang.Thread" + PASSES,
        1, Map.of("items", Arrays.asList(1, null, "x", Thread.currentThread())));
    assertNotSent("args[0] of Bank.open is a java.util.ImmutableCollections$Set12" + PASSES, Set.of(1));
    assertNotSent("args[0].first of Bank.open is a int[]" + PASSES, new Pair<>(new int[0], 1));
    assertNotSent("args[0][\"a b\"] of Bank.open is a java.lang.StringBuilder" + PASSES,
        Map.of("a b", new StringBuilder()));
    assertNotSent("args[0] of Bank.open is a java.lang.IllegalStateException" + PASSES,
        new IllegalStateException());
    assertThatThrownBy(() -> vat.marshal.value(new Object(), vat))
        .hasMessage("value is a java.lang.Object" + PASSES);
  }

  @Test
  void namesThatDifferFromRunToRunAreNotShown() {
    Runnable lambda = () -> {
    };
    assertNotSent("args[0] of Bank.open is a lambda" + PASSES, lambda);
    Object proxy = Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[]{Runnable.class}, (self, method, args) -> null);
    assertNotSent("args[0] of Bank.open is a proxy" + PASSES, proxy);
  }

  @Test
  void objectsThatAreAlsoDataAreRefused() {
    assertNotSent(
        "args[0] of Bank.open is a vatworks.vow.MarshalUnsentTest$RemoteRecord, a record that implements "
            + "Remote: expected a record, which passes by copy, or a class that implements Remote, which passes "
            + "by reference",
        new RemoteRecord());
    assertThatThrownBy(() -> vat.written(RemoteEnum.ONE))
        .hasMessageContaining(", an enum that implements Remote");
    assertNotSent(
        "args[0] of Bank.open is a vatworks.vow.MarshalUnsentTest$Markless, which implements no interface that "
            + "extends Remote: expected one",
        new Markless());
  }

  @Test
  void whatEAnswersIsNotPassed() {
    InvocationHandler sends = (EventualCalls) (proxy, method, args) -> null;
    Object eventual = Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[]{Account.class}, sends);
    assertNotSent("args[0] of Bank.open is what E(x) answers, which is for calling only: expected x itself",
        eventual);
    Object presence = Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[]{Remote.class}, (proxy, method, args) -> null);
    assertThat(vat.written(presence)).isEqualTo("#\"$0\"");
  }

  @Test
  void aCycleIsNamedByItsBothEnds() {
    List<Object> list = new ArrayList<>();
    list.add(1);
    list.add(new Pair<>(list, null));
    assertNotSent("args[1].a[1].first of Bank.open is args[1].a itself: expected no cycles", 0,
        Map.of("a", list));
    Map<String, Object> map = new HashMap<>();
    map.put("me", Optional.of(map));
    assertThatThrownBy(() -> vat.written(map)).hasMessage("value.me is value itself: expected no cycles");
  }

  @Test
  void valuesNestAHundredDeep() {
    Object list = List.of();
    for (int i = 1; i < 100; i++) {
      list = List.of(list);
    }
    Object deepest = list;
    assertThat(vat.written(deepest)).isEqualTo("#" + "[".repeat(100) + "]".repeat(100));
    assertThatThrownBy(() -> vat.written(List.of(deepest)))
        .hasMessage("value" + "[0]".repeat(100)
            + " nests too deep: expected at most 100 lists, maps and records within each other");
    assertThat(vat.refusal("#" + "[".repeat(101) + "]".repeat(101), Object.class))
        .hasMessage("value" + "[0]".repeat(100)
            + " nests too deep: expected at most 100 lists, maps and records within each other");
  }

  @Test
  void aTagTakesTwoOfTheHundred() {
    Object list = new Circle(1);
    for (int i = 0; i < 98; i++) {
      list = List.of(list);
    }
    Object deepest = list;
    assertThat(vat.written(deepest)).endsWith("{\"radius\":1.0}}" + "]".repeat(98));
    assertThatThrownBy(() -> vat.written(List.of(deepest))).hasMessageContaining(" nests too deep: ");
    Object bytes = Collections.nCopies(1, new byte[0]);
    for (int i = 0; i < 98; i++) {
      bytes = List.of(bytes);
    }
    Object inMost = bytes;
    assertThat(vat.written(inMost)).contains("byteArray");
    assertThatThrownBy(() -> vat.written(List.of(inMost))).hasMessageContaining(" nests too deep: ");
  }

  @Test
  void halfASurrogatePairCannotPass() {
    String expected = " (0-based): expected Unicode text";
    assertNotSent("args[0] of Bank.open has half a surrogate pair at character 1" + expected, "a\ud800");
    assertNotSent("args[0] of Bank.open has half a surrogate pair at character 0" + expected, '\udc00');
    assertNotSent("args[0] of Bank.open has half a surrogate pair at character 2" + expected,
        "😀\udc00\ud800");
    assertThatThrownBy(() -> vat.written(Map.of("\ud800b", 1)))
        .hasMessage("value[\"?b\"] has half a surrogate pair at character 0" + expected);
    assertThatThrownBy(() -> vat.written(List.of(new Problem("\ud800"))))
        .hasMessage("value[0] has half a surrogate pair at character 0" + expected);
    assertThat(vat.written("\ud83d\ude00")).isEqualTo("#\"😀\"");
  }

  @Test
  void smallerThingsThatCannotPass() {
    assertThatThrownBy(() -> vat.written(Optional.of(Optional.empty())))
        .hasMessage(
            "value is an Optional within an Optional: expected one, as an empty one is not told apart");
    assertThatThrownBy(() -> vat.written(Map.of(1, 2)))
        .hasMessage("value has a key that is a java.lang.Integer: expected a String");
    assertThatThrownBy(() -> vat.written(Collections.singletonMap(null, 2)))
        .hasMessage("value has a key that is null: expected a String");
    assertThatThrownBy(() -> vat.written(List.of(new Sly(1))))
        .hasMessage(
            "value[0].size cannot be had: its accessor threw java.lang.IllegalStateException: not today");
    String tooLong = "value is an integer of more than 10000 digits: expected fewer";
    assertThatThrownBy(() -> vat.written(BigInteger.TEN.pow(10_000))).hasMessage(tooLong);
    assertThatThrownBy(() -> vat.written(BigInteger.ONE.shiftLeft(10_000_000).negate())).hasMessage(tooLong);
    assertThatThrownBy(() -> vat.written(new BigInteger("1") {
      private static final long serialVersionUID = 1;
    })).hasMessageContaining("value is a vatworks.vow.MarshalUnsentTest$1");
  }

  private void assertNotSent(String message, Object... args) {
    assertThatThrownBy(() -> vat.marshal.args(args, method("open"), vat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessage(message);
  }

  private static Method method(String name) {
    return Arrays.stream(Bank.class.getMethods()).filter(it -> it.getName().equals(name)).findFirst()
        .orElseThrow();
  }
}
