package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where messages between vats of objects could go wrong: odd values, failures, mismatches, a vat that ends,
/// and order round a resolution. What Alice does is in the basedir `edges`, a method each; the whole log is
/// compared, line by line.
///
/// Afterwards no promise is left.
class MessageEdgesTest {

  private static final Path BASEDIR = Path.of("src/test/resources/vatworks/container/edges");

  @Test
  void dataOfEveryKindArriveAsTheyWere() {
    assertLogs(
        "everyKind", 0,
        """
        bob: got $0 is no reference, "+1" no number\\n
        bob: got true
        bob: got -2147483648
        bob: got 9223372036854775807
        bob: got 1180591620717411303424
        bob: got [0, -1, 127]
        bob: got null
        bob: got [0.5, -0.0, NaN, -Infinity, null]
        bob: got {sky=GREEN, #earth=RED}
        bob: got [Circle[radius=3], Square[side=4, color=RED]]
        bob: got Optional[Circle[radius=5]]
        bob: got Optional.empty
        bob: got Mishap: a sentence
        bob: got [[{x=1}], []]
        alice: unchanged: true
        """);
  }

  @Test
  void aReferenceIsOneObjectUnderWhateverTypeItArrives() {
    assertLogs(
        "otherTypes", 0,
        """
        alice: the same: true
        alice: with another: false
        """);
  }

  @Test
  void problemsInDataAreDataAndRejectNothing() {
    assertLogs(
        "problemsInData", 0,
        """
        alice: all went wrong, first Problem: no luck, then [Mishap: no luck either]
        """);
  }

  @Test
  void vowsInAListAreSettledLongAfterTheList() {
    assertLogs(
        "rejectedLater", 0,
        """
        alice: came [an unresolved vow, an unresolved vow]
        bob: settling
        alice: fine
        alice: rejected Problem: torn
        """);
  }

  @Test
  void aVowTwiceInAMessageIsOneVowAndComesHomeAsItself() {
    assertLogs(
        "sameVow", 0,
        """
        bob: one vow: true
        alice: hers came home: true
        alice: and says so
        """);
  }

  @Test
  void failuresThatNobodyListensToAreLogged() {
    assertLogs(
        "failures", 0,
        """
        bob: Peer.failUnasked failed: java.lang.IllegalStateException: nobody asked
        alice: a rejected vow was not listened to: java.lang.IllegalStateException: nobody listens
        """);
  }

  @Test
  void threeMessagesToTheResultsOfAnArgumentWaitForIt() {
    assertLogs(
        "descent", 0,
        """
        bob: all sent
        alice: resolving
        alice: hers has a child
        alice: hers/b has a child
        alice: hers/b/c says its name
        bob: it is hers/b/c
        """);
  }

  @Test
  void valuesOfTwoVatsMayHoldEachOther() {
    assertLogs(
        "roundTwoVats", 0,
        """
        alice: in the box is bob's
        alice: in the box is carol's
        alice: in the box is bob's
        alice: and so on
        """);
  }

  @Test
  void messagesStayInOrderWhenTheirTargetTurnsOutToBeAtHome() {
    assertLogs(
        "comesHome", 0,
        """
        alice: hers hears one, sent to the promise
        alice: hers hears two, sent to the promise
        alice: hers hears two and a half, after the resolution was asked for
        alice: it is hers: true
        alice: hers hears three, after the news
        alice: hers hears four, after the news
        """);
  }

  @Test
  void messagesStayInOrderWhenTheirTargetIsOfAThirdVat() {
    assertLogs(
        "staysAway", 0,
        """
        carol: carol's hears one, sent to the promise
        carol: carol's hears two, after the resolution was asked for
        alice: it is carol's: true
        carol: carol's hears three, after the news
        carol: carol's hears four, to what it became
        """);
  }

  @Test
  void whoWaitsForAVatThatIsTerminatedIsToldWhy() {
    String why = "Error: vat mallory is terminated: named o-999, which is not in its c-list";
    assertLogs(
        "termination", 1,
        """
        bob: all sent
        kernel: mallory is terminated: named o-999, which is not in its c-list
        alice: what was sent to it: Rejected[problem=%1$s]
        alice: the vow: Rejected[problem=%1$s]
        bob: a rejected vow was not listened to: %1$s
        alice: asked too late: Rejected[problem=%1$s]
        """.formatted(why));
  }

  @Test
  void anUnknownMethodIsAnsweredWithThoseThatThereAre() {
    assertAnswers(
        "alice", "steal", "[]",
        "rejected: Problem: there is no method steal: Alice has add(int, int), child(String), comesHome(), "
            + "descent(), everyKind(), failures(), meet(Peer, Peer, Mallory), otherTypes(), "
            + "problemsInData(), rejectedLater(), roundTwoVats(), sameVow(), staysAway(), termination()");
  }

  @Test
  void argumentsOfAnotherTypeAreAnsweredWithTheSignature() {
    assertAnswers(
        "alice", "add", "[1, \"two\"]",
        "rejected: java.lang.IllegalArgumentException: args[1] of Alice.add(int, int) is the string \"two\": "
            + "expected int");
    assertAnswers(
        "alice", "add", "[1]",
        "rejected: java.lang.IllegalArgumentException: Alice.add(int, int) was called with 1 argument: "
            + "expected 2");
  }

  @Test
  void anAnswerIsDataOrTheNameOfAnObject() {
    assertAnswers("alice", "add", "[1, 2]", "fulfilled: 3");
    assertAnswers("alice", "child", "[\"a\"]", "fulfilled: \"@alice:1\"");
  }

  private static void assertLogs(String pattern, int faults, String expected) {
    try (Container container = Container.open(BASEDIR, Options.defaults().inMemory())) {
      container.send("alice", 0, pattern, "[]").join();
      Status end = container.run().join();
      String log = container.log(Optional.empty()).join().stream()
          .map(line -> line + "\n")
          .collect(Collectors.joining());
      assertThat(log).isEqualTo(expected);
      assertThat(end.faults()).isEqualTo(faults);
      assertThat(container.tables().join().promises()).isEmpty();
    }
  }

  private static void assertAnswers(String vat, String method, String args, String expected) {
    try (Container container = Container.open(BASEDIR, Options.defaults().inMemory())) {
      Pending pending = container.ask(vat, 0, method, args).join();
      container.run().join();
      Pending.Answer answer = pending.answer().join();
      assertThat((answer.isFulfilled() ? "fulfilled: " : "rejected: ") + answer.text()).isEqualTo(expected);
      assertThat(container.tables().join().promises()).isEmpty();
    }
  }
}
