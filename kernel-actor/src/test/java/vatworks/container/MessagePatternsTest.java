package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// All ways in which references and promises pass between vats of objects, through a container: what is
/// logged where, line by line. What Alice does is in the basedir `patterns`, a method each.
///
/// Afterwards no promise is left.
class MessagePatternsTest {

  private static final Path BASEDIR = Path.of("src/test/resources/vatworks/container/patterns");

  @Test
  void plainDataArriveAsTheyWere() {
    assertLogs(
        "plainData",
        """
        bob: got [1, two, true, 4.5] and {key=[]}
        alice: back came {key=[], list=[1, two, true, 4.5]}
        """);
  }

  @Test
  void newReferencesPassAsArgumentsAndAsResults() {
    assertLogs(
        "newReferences",
        """
        alice: new of alice hears a visitor
        alice: the same came back: true
        bob: new of bob says its name
        alice: it is new of bob
        """);
  }

  @Test
  void aKnownReferenceIsTheSameObjectAgain() {
    assertLogs(
        "knownReferences",
        """
        alice: known by one name: true
        bob: own hears a visitor
        alice: there and back: true
        """);
  }

  @Test
  void aReferenceThatComesHomeIsTheObjectItself() {
    assertLogs(
        "ownReferences",
        """
        alice: hers is his: false
        alice: it came home: true
        """);
  }

  @Test
  void aReferenceSeveralTimesInAMessageIsOneObject() {
    assertLogs(
        "theSameTwice",
        """
        alice: the same: true
        alice: another: false
        """);
  }

  @Test
  void aRejectionReachesWhoAskedAndWhoSentToTheResult() {
    assertLogs(
        "rejection",
        """
        alice: rejected: java.lang.IllegalStateException: no luck
        alice: and what was sent to it: java.lang.IllegalStateException: no luck
        """);
  }

  @Test
  void aRejectedVowArrivesInDataThatAreFulfilled() {
    assertLogs(
        "rejectionInData",
        """
        alice: the box is broken
        alice: its content is rejected: bad content
        """);
  }

  @Test
  void promisesThatAreSettledBeforeTheyAreSentArriveSettled() {
    assertLogs(
        "argumentResolvedBefore",
        """
        bob: waiting
        bob: waiting
        bob: it is known
        bob: it is broken: known to be bad
        """);
  }

  @Test
  void promisesThatAreSettledLongAfterTheyWereSentBringTheirNews() {
    assertLogs(
        "argumentResolvedAfter",
        """
        bob: waiting
        bob: waiting
        alice: resolving
        bob: it is good
        bob: it is broken: bad
        """);
  }

  @Test
  void aPromiseThatIsSentAwayAndComesBackIsTheSame() {
    assertLogs(
        "thereAndBack",
        """
        alice: the same vow came back: true
        alice: with nothing in it
        """);
  }

  @Test
  void messagesToTheResultsOfMessagesArriveInTurn() {
    assertLogs(
        "pipelineOnResults",
        """
        alice: all sent
        bob: a has a child
        bob: a/b has a child
        bob: a/b/c says its name
        alice: it is a/b/c
        """);
  }

  @Test
  void messagesOfTwoVatsToAnArgumentArriveInTheirOrder() {
    assertLogs(
        "pipelineOnArguments",
        """
        alice: hers hears one
        alice: hers hears two
        alice: hers hears three
        alice: hers hears four
        alice: hers hears and it is known
        alice: hers hears and it is known
        """);
  }

  @Test
  void messagesBeforeAndAfterAPromiseIsSettledStayInOrder() {
    assertLogs(
        "lateMessages",
        """
        bob: own hears early
        bob: own hears late, by the vow
        bob: own hears late, by the presence
        bob: own says its name
        bob: own hears last
        """);
  }

  @Test
  void referencesGoByWayOfAnotherToAThird() {
    assertLogs(
        "threeParties",
        """
        alice: hers hears hello from afar
        alice: hers hears again
        carol: own hears a visitor
        alice: hers hears and it is known
        alice: it came home: true
        """);
  }

  @Test
  void aPromiseOfOneVatIsSentToByAThird() {
    assertLogs(
        "threePartyPromises",
        """
        carol: own hears one
        carol: own hears two
        carol: own hears and it is known
        """);
  }

  @Test
  void promisesResolvedTogetherMayHoldEachOther() {
    assertLogs(
        "mutual",
        """
        bob: one holds the other: true
        bob: other holds the other: true
        bob: through the first: other
        """);
  }

  private static void assertLogs(String pattern, String expected) {
    try (Container container = Container.open(BASEDIR, Options.defaults().inMemory())) {
      container.send("alice", 0, pattern, "[]").join();
      Status end = container.run().join();
      String log = container.log(Optional.empty()).join().stream()
          .map(line -> line + "\n")
          .collect(Collectors.joining());
      assertThat(log).isEqualTo(expected);
      assertThat(end.faults()).isZero();
      assertThat(container.tables().join().promises()).isEmpty();
    }
  }
}
