package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vatworks.container.TablesView;
import vatworks.container.TablesView.MessageRow;
import vatworks.container.TablesView.NewsRow;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.QueueRow;
import vatworks.container.TablesView.VatRow;

/// What vats wait for, and which of them wait for each other. `v1` is alice, `v2` bob, `v3` carol, and `ko21`
/// to `ko23` their roots.
class VowsTest {

  @Test
  void nobodyWaitsWherePromisesHaveNoSubscribers() {
    assertVows("", "no vat waits for anything");
    assertVows("kp40 of v2", "no vat waits for anything");
    assertVows("kp40 of v2, fulfilled, for v1", "no vat waits for anything");
    assertVows("kp40 of v2, rejected, for v1", "no vat waits for anything");
    assertVows("kp40 as ko22, for v1", "no vat waits for anything");
  }

  @Test
  void vatDecides() {
    assertVows("kp40 of v2, for v1", """
        vat    waits for  queued  on
        alice  kp40       0       bob""");
  }

  @Test
  void everySubscriberHasARowVatsByNumberAndTheConsoleLast() {
    assertVows("""
        kp40 of v2, for v0, for v3, for v1
        kp41 of v1, for v3
        """, """
        vat      waits for  queued  on
        alice    kp40       0       bob
        carol    kp40       0       bob
        carol    kp41       0       alice
        console  kp40       0       bob""");
  }

  @Test
  void resultOfAQueuedMessageIsTheReceiversToDecideLater() {
    assertVows("""
        kp40, for v1
        queue greet to ko23 for kp40
        """, """
        vat    waits for  queued  on
        alice  kp40       0       greet() -> carol (queued)""");
  }

  @Test
  void resultOfAMessageThatWaitsIsWaitedForOnAndOn() {
    assertVows("""
        kp40 of v2, for v1
        kp41, for v1
        kp42, for v1
        in kp40 open for kp41
        in kp41 deposit for kp42
        in kp41 close
        """, """
        vat    waits for  queued  on
        alice  kp40       1       bob
        alice  kp41       2       open() -> kp40 -> bob
        alice  kp42       0       deposit() -> kp41 -> open() -> kp40 -> bob""");
  }

  @Test
  void promiseThatFollowsAnotherWaitsForIt() {
    assertVows("""
        kp40 of v2
        kp41 as kp40, for v1
        """, """
        vat    waits for  queued  on
        alice  kp41       0       kp40 -> bob""");
  }

  @Test
  void promiseThatNobodyCanSettleSaysSo() {
    assertVows("kp40, for v1", """
        vat    waits for  queued  on
        alice  kp40       0       nobody""");
  }

  @Test
  void newsAloneIsNothingToWaitFor() {
    assertVows("""
        kp40 of v2, fulfilled
        news for v1 kp40
        """, "no vat waits for anything");
  }

  @Test
  void longPathIsShownByItsEnds() {
    String script = "kp40 of v2\n" + IntStream.range(41, 50)
        .mapToObj(n -> "kp%d%s\nin kp%d m%d for kp%d\n".formatted(n, n == 49 ? ", for v1" : "", n - 1, n, n))
        .collect(Collectors.joining());
    assertVows(script,
        """
        vat    waits for  queued  on
        alice  kp49       0       m49() -> kp48 -> m48() -> kp47 -> \
        m47() -> kp46 -> m46() -> kp45 -> ... -> bob""");
  }

  @Test
  void messagesThatWaitInEachOthersResultsAreADeadlock() {
    assertVows("""
        kp40
        kp41
        in kp40 foo for kp41
        in kp41 bar for kp40
        """, "deadlock: kp40 waits for kp41 waits for kp40");
  }

  @Test
  void messageThatWaitsInItsOwnResultIsADeadlock() {
    assertVows("""
        kp40, for v1
        in kp40 foo for kp40
        """, """
        vat    waits for  queued  on
        alice  kp40       1       foo() -> kp40

        deadlock: kp40 waits for kp40""");
  }

  @Test
  void promiseThatFollowsIsPartOfADeadlock() {
    assertVows("""
        kp40 as kp41, for v1
        kp41, for v0
        in kp40 foo for kp41
        """, """
        vat      waits for  queued  on
        alice    kp40       1       kp41 -> foo() -> kp40
        console  kp41       0       foo() -> kp40 -> kp41

        deadlock: kp40 waits for kp41 waits for kp40""");
  }

  @Test
  void vatsThatWaitForEachOtherMayBeADeadlock() {
    assertVows("""
        kp40 of v1, for v2
        kp41 of v2, for v1
        """, """
        vat    waits for  queued  on
        alice  kp41       0       bob
        bob    kp40       0       alice

        possible deadlock: alice waits for kp41 waits for bob waits for kp40 waits for alice""");
  }

  @Test
  void vatThatWaitsForItselfMayBeADeadlock() {
    assertVows("kp40 of v1, for v1", """
        vat    waits for  queued  on
        alice  kp40       0       alice

        possible deadlock: alice waits for kp40 waits for alice""");
  }

  @Test
  void circleWithAMemberThatWillGoOnIsNone() {
    String circle = """
        kp40 of v1, for v2
        kp41 of v2, for v1
        """;
    String rows = """
        vat    waits for  queued  on
        alice  kp41       0       bob
        bob    kp40       0       alice""";
    assertVows(circle + "queue hello to ko22", rows);
    assertVows(circle + "kp42 of v2, fulfilled\nnews for v2 kp42", rows);
    assertVows(circle + "kp42, for v2\nqueue hello to ko23 for kp42", rows + """

        bob    kp42       0       hello() -> carol (queued)""");
    assertVows(circle + "queue hello to ko23", rows + """


        possible deadlock: alice waits for kp41 waits for bob waits for kp40 waits for alice""");
  }

  @Test
  void deadlockOfPromisesStandsWhateverIsQueued() {
    assertVows("""
        kp40
        kp41
        in kp40 foo for kp41
        in kp41 bar for kp40
        queue hello to ko21
        queue hello to ko22
        """, "deadlock: kp40 waits for kp41 waits for kp40");
  }

  @Test
  void everyCircleHasALineOfItsOwn() {
    assertVows("""
        kp40
        kp41
        kp42
        kp43
        in kp40 foo for kp41
        in kp41 foo for kp40
        in kp42 foo for kp43
        in kp43 foo for kp42
        """, """
        deadlock: kp40 waits for kp41 waits for kp40
        deadlock: kp42 waits for kp43 waits for kp42""");
  }

  @Test
  void whoOnlyWaitsForACircleIsNotInIt() {
    assertVows("""
        kp40
        kp41
        kp42, for v3
        in kp40 foo for kp41
        in kp41 foo for kp40
        in kp41 bar for kp42
        """, """
        vat    waits for  queued  on
        carol  kp42       0       bar() -> kp41 -> foo() -> kp40 -> foo() -> kp41

        deadlock: kp40 waits for kp41 waits for kp40""");
  }

  @Test
  void circleIsFoundBehindAWayOut() {
    assertVows("""
        kp40 of v3, for v1
        kp41 of v2, for v1
        kp42 of v1, for v2
        """, """
        vat    waits for  queued  on
        alice  kp40       0       carol
        alice  kp41       0       bob
        bob    kp42       0       alice

        possible deadlock: alice waits for kp41 waits for bob waits for kp42 waits for alice""");
  }

  @Test
  void oneVatsWaitsComeWithTheCirclesTheyLeadTo() {
    String script = """
        kp40
        kp41
        kp42, for v3
        kp43 of v2, for v1
        in kp40 foo for kp41
        in kp41 foo for kp40
        in kp41 bar for kp42
        """;
    assertThat(text(script, "v3")).isEqualTo("""
        vat    waits for  queued  on
        carol  kp42       0       bar() -> kp41 -> foo() -> kp40 -> foo() -> kp41

        deadlock: kp40 waits for kp41 waits for kp40""");
    assertThat(text(script, "v1")).isEqualTo("""
        vat    waits for  queued  on
        alice  kp43       0       bob""");
    assertThat(text(script, "v2")).isEqualTo("bob waits for nothing");
  }

  @Test
  void rowsAreCutAndDeadlocksWrappedOnATerminal() {
    TablesView tables = tables("""
        kp40 of v1, for v2
        kp41 of v2, for v1
        """);
    Vows vows = Vows.of(tables, Optional.empty());
    assertThat(new VowsText(new Names(tables), OptionalInt.of(30)).of(vows, Optional.empty())).isEqualTo("""
        vat    waits for  queued  on
        alice  kp41       0       bob
        bob    kp40       0       a...

        possible deadlock: alice
            waits for kp41
            waits for bob
            waits for kp40
            waits for alice""");
  }

  @Test
  void aHundredThousandPromisesInARowAreNoStackOverflow() {
    int many = 100_000;
    List<PromiseRow> promises = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      MessageRow message = new MessageRow("kp" + i, "next", "#[]", List.of(), Optional.of("kp" + (i + 1)));
      List<MessageRow> waiting = i + 1 < many ? List.of(message) : List.of();
      List<String> subscribers = i + 1 < many ? List.of() : List.of("v0");
      promises.add(Samples.promise("kp" + i, "unresolved", i == 0 ? "v1" : "", subscribers, waiting, ""));
    }
    TablesView tables = new TablesView(List.of(), Map.of(), List.of(), promises, List.of(), 0, 0);
    Vows vows = Vows.of(tables, Optional.empty());
    assertThat(vows.waits()).hasSize(1);
    assertThat(vows.circles()).isEmpty();
    assertThat(new VowsText(new Names(tables), OptionalInt.empty()).of(vows, Optional.empty()))
        .contains("next() -> kp99998 -> next() -> kp99997", " -> ... -> next() -> kp98999");
  }

  @Test
  void jsonHasTheSame() {
    assertThat(VowsText.json(Vows.of(tables("""
        kp40 of v2, for v1
        kp41, for v0
        kp42 as kp41, for v3
        kp43, for v3
        kp44, for v3
        kp45
        in kp40 foo for kp41
        queue bar to ko21 for kp43
        in kp44 foo for kp45
        in kp45 foo for kp44
        kp46, for v3
        """), Optional.empty()))).isEqualTo(
        """
            {"vows":[{"vat":"v1","promise":"kp40","queued":1,"on":[{"decider":"v2"}]},\
            {"vat":"v3","promise":"kp42","queued":0,"on":[{"follows":"kp41"},{"message":"foo","in":"kp40"},\
            {"decider":"v2"}]},\
            {"vat":"v3","promise":"kp43","queued":0,"on":[{"message":"bar","queuedFor":"v1"}]},\
            {"vat":"v3","promise":"kp44","queued":1,"on":[{"message":"foo","in":"kp45"},\
            {"message":"foo","in":"kp44"}]},\
            {"vat":"v3","promise":"kp46","queued":0,"on":[{"nobody":true}]},\
            {"vat":"v0","promise":"kp41","queued":0,"on":[{"message":"foo","in":"kp40"},{"decider":"v2"}]}],\
            "deadlocks":[{"certain":true,"circle":["kp44","kp45"]}]}""");
  }

  private static void assertVows(String script, String expected) {
    assertThat(text(script, "")).isEqualTo(expected);
  }

  private static String text(String script, String vat) {
    TablesView tables = tables(script);
    Names names = new Names(tables);
    Optional<String> asked = Optional.of(vat).filter(it -> !it.isEmpty());
    return new VowsText(names, OptionalInt.empty()).of(Vows.of(tables, asked), asked.map(names::vat));
  }

  /// Tables as a script has them, a line each: `kp40 of v2, for v1` (a promise, its decider and
  /// subscribers), `kp41 as kp40` (it follows), `kp40 ..., fulfilled`, `in kp40 foo for kp41` (a message that
  /// waits, and its result), `queue foo to ko21 for kp41`, `news for v1 kp40`.
  private static TablesView tables(String script) {
    Map<String, List<MessageRow>> waiting = new TreeMap<>();
    List<QueueRow> queue = new ArrayList<>();
    script.lines().map(line -> line.split(" ")).forEach(words -> {
      Optional<String> result = words.length > 4 ? Optional.of(words[words.length - 1]) : Optional.empty();
      switch (words[0]) {
        case "in" -> waiting.computeIfAbsent(words[1], it -> new ArrayList<>())
            .add(new MessageRow(words[1], words[2], "#[]", List.of(), result));
        case "queue" -> queue.add(
            new MessageRow(words[3], words[1], "#[]", List.of(), result));
        case "news" -> queue.add(new NewsRow(words[2], List.of(words[3])));
        default -> {
        }
      }
    });
    List<PromiseRow> promises = script.lines()
        .filter(line -> line.startsWith("kp"))
        .map(line -> promise(line, waiting))
        .toList();
    List<VatRow> vats = List.of(
        new VatRow("v1", "alice", "running", Optional.empty()),
        new VatRow("v2", "bob", "running", Optional.empty()),
        new VatRow("v3", "carol", "running", Optional.empty()));
    List<ObjectRow> objects = List.of(
        new ObjectRow("ko21", "v1", "o+0"),
        new ObjectRow("ko22", "v2", "o+0"),
        new ObjectRow("ko23", "v3", "o+0"));
    return new TablesView(vats, Map.of(), objects, promises, queue, 0, 0);
  }

  private static PromiseRow promise(String line, Map<String, List<MessageRow>> waiting) {
    String kref = line.substring(0, 4);
    String state = "unresolved";
    String decider = "";
    String value = "";
    List<String> subscribers = new ArrayList<>();
    String[] words = line.substring(4).replace(",", "").strip().split(" ");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "of" -> decider = words[++i];
        case "for" -> subscribers.add(words[++i]);
        case "as" -> {
          state = "forwarded";
          value = words[++i];
        }
        case "fulfilled", "rejected" -> state = words[i];
        default -> {
        }
      }
    }
    return Samples.promise(kref, state, decider, subscribers, waiting.getOrDefault(kref, List.of()), value);
  }
}
