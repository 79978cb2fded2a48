package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vatworks.vat.Slot;

/// What vats may do with promises, and what becomes of the tables. The scripts are in `promises.txt`.
class PromisesTest {

  @TestFactory
  Stream<DynamicTest> asWritten() {
    return Script.written("promises.txt").stream()
        .map(
            it -> DynamicTest.dynamicTest(
                it.title(),
                () -> {
                  Script script = Script.assertDecides(it.text());
                  assertThat(script.replayed()).hasToString(script.tables.toString());
                }));
  }

  @Test
  void anAbortedCrankLeavesNothingOfWhatItDidToPromises() {
    for (String fault : List.of(
        "resolve p-61 fulfilled #1", // another vat's
        "resolve p+3 fulfilled #1", // nobody's
        "resolve o+1 fulfilled #1",
        "subscribe p-77",
        "subscribe p+3",
        "send o-50.x #[] -> p-61",
        "send p-77.x #[]")) {
      Script script = new Script();
      script.run("acquaint ann, bob, carol");
      script.run("console @ann.go #[]");
      script.run("turn: send o-50.take #[\"&0\"] [p+1] -> p+2; send p+1.wait #[] -> p+4");
      String outcome = script.run(
          "turn: send p-61.x #[\"&0\"] [p+9]; subscribe p-61; resolve p-60 fulfilled #1; " + fault);

      assertThat(outcome).as(fault).contains("v2 terminated");
      Tables tables = script.tables;
      assertThat(tables.promises()).as(fault).containsExactly(Kref.promise(40), Kref.promise(41),
          Kref.promise(42));
      assertThat(tables.promise(Kref.promise(40)).subscribers()).isEmpty();
      assertThat(tables.promise(Kref.promise(40)).waiting()).hasSize(1);
      assertThat(tables.promise(Kref.promise(41)).state()).isInstanceOf(PromiseState.Settled.Rejected.class);
    }
  }

  @Test
  void theTablesAreAsLongAfterAThousandRoundTripsAsAfterTen() {
    Script script = new Script();
    script.run("acquaint ann, bob");
    List<String> lengths = new ArrayList<>();
    for (int round = 1; round <= 1_000; round++) {
      script.run("console @ann.go #[]");
      // An answer that holds itself and another promise: counting references alone would keep both.
      script.run("turn: send o-50.take #[] -> p+" + round + "; subscribe p+" + round);
      long given = -60 - (round - 1);
      script.run("turn: resolve p" + given + " fulfilled #[\"&0\",\"&1\"] [p" + given + ", p+1]");
      script.run("turn");
      script.run("console @bob.settle #[]");
      script.run("turn: resolve p+1 fulfilled #1");
      if (round == 10 || round == 1_000) {
        lengths.add(script.tables.vats().stream().map(vat -> vat.clist().size()).toList() + " "
            + script.tables.promises().size());
      }
      // Ann never asked for the promise in the answer, and so still holds it: she asks now.
      script.run("console @ann.look #[]");
      script.run("turn: subscribe p" + given);
      script.run("turn");
    }
    assertThat(lengths.get(1)).isEqualTo(lengths.get(0));
    assertThat(script.tables.promises()).isEmpty();
  }

  @Test
  void circlesThatSomebodyStillHoldsStay() {
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    script.run(
        "turn: send o-50.take #[\"&0\"] [p+1]; send o-50.more #[\"&0\"] [p+2]; "
            + "resolve p+1 fulfilled #[] [p+2] & p+2 fulfilled #[] [p+1, p+3] & p+3 fulfilled #[] [p+1]");
    script.run("turn: subscribe p-60");
    script.run("turn");
    assertThat(script.tables.promises()).as("the second message has come, the news has not").hasSize(3);
    script.run("turn");
    assertThat(script.tables.promises()).as("the news of the first was the news of all")
        .isEmpty();
  }

  @Test
  void aChainOfResultsThatIsRejectedAtItsHeadIsNoRecursion() {
    int length = 20_000;
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    String calls = IntStream.range(1, length)
        .mapToObj(i -> "send p+" + i + ".next #[] -> p+" + (i + 1))
        .reduce(new StringBuilder(), (all, next) -> all.append("; ").append(next), StringBuilder::append)
        .toString();
    script.run("turn: send o-50.take #[] -> p+1" + calls);
    assertThat(script.tables.promises()).hasSize(length);
    script.run("turn: resolve p-60 rejected #\"no\"");
    assertThat(script.tables.promises())
        .allMatch(it -> script.tables.promise(it).state() instanceof PromiseState.Settled.Rejected);
    assertThat(script.tables.vat(new VatId(1)).clist().kref(Slot.promise(length))).isPresent();
  }

  @Test
  void manyNewsAreBroughtInPortions() {
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    String held = IntStream.rangeClosed(1, 2_001).mapToObj(i -> "p+" + i).collect(Collectors.joining(", "));
    script.run("turn: send o-50.take #[] [" + held + "]");
    script.run(
        IntStream.range(0, 2_001).mapToObj(i -> "subscribe p-" + (60 + i)).collect(
            Collectors.joining("; ", "turn: ", "")));
    script.run("console @ann.go #[]");
    script.run(
        IntStream.rangeClosed(1, 2_001).mapToObj(i -> "p+" + i + " rejected #1").collect(
            Collectors.joining(" & ", "turn: resolve ", "")));
    assertThat(script.tables.queue()).extracting(item -> item.held().size()).containsExactly(1_000, 1_000, 1);
  }

  @Test
  void whatLiesBetweenTheEndsOfAChainOfForwardsIsGone() {
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    script.run("turn: send o-50.keep #[] [p+1]");
    script.run("turn: subscribe p-60");
    for (int i = 1; i <= 1_000; i++) {
      script.run("console @ann.go #[]");
      script.run("turn: resolve p+" + i + " forwarded #\"&0\" [p+" + (i + 1) + "]");
      assertThat(script.tables.promises()).hasSize(2);
    }
    assertThat(script.tables.promise(Kref.promise(40)).state())
        .isEqualTo(new PromiseState.Follows(Kref.promise(1_040)));
  }

  /// A program that calls in its last step: what a step changes does not depend on how many came before it.
  @Test
  void everyStepOfAChainOfForwardsIsOneChange() {
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    String held = IntStream.rangeClosed(1, 2_000)
        .mapToObj(i -> "p+" + i)
        .collect(Collectors.joining(", "));
    script.run("turn: send o-50.keep #[] [" + held + "]");
    script.run("turn");
    for (int i = 1; i < 2_000; i++) {
      script.run("console @ann.go #[]");
      int before = script.journal.size();
      script.run("turn: resolve p+" + i + " forwarded #\"&0\" [p+" + (i + 1) + "]");
      assertThat(script.journal.size() - before).as("changes of step " + i).isLessThanOrEqualTo(4);
    }
    int before = script.journal.size();
    script.run("console @ann.go #[]");
    script.run("turn: resolve p+2000 fulfilled #1");
    assertThat(script.journal.size() - before).as("a change a promise").isLessThan(2_010);
    assertThat(script.tables.promises())
        .allMatch(it -> script.tables.promise(it).state() instanceof PromiseState.Settled.Fulfilled);
  }

  /// What a hostile vat can make the kernel do is in proportion to what it asks for.
  @Test
  void chainsOfSettledPromisesThatMentionTheNextAreToldOneByOne() {
    int length = 1_000;
    Script script = new Script();
    script.run("acquaint ann, bob");
    script.run("console @ann.go #[]");
    String held = IntStream.rangeClosed(1, length)
        .mapToObj(i -> "p+" + i)
        .collect(Collectors.joining(", "));
    StringBuilder resolve = new StringBuilder("resolve p+" + length + " fulfilled #1");
    for (int i = length - 1; i > 0; i--) {
      resolve.append(" & p+").append(i).append(" fulfilled #[] [p+").append(i + 1).append("]");
    }
    script.run("turn: send o-50.take #[] [" + held + "]; " + resolve);
    String subscribe = IntStream.range(0, length)
        .mapToObj(i -> "subscribe p-" + (60 + i))
        .collect(Collectors.joining("; "));
    int before = script.journal.size();
    script.run("turn: " + subscribe);
    script.run("turn");
    assertThat(script.tables.promises()).isEmpty();
    assertThat(script.journal.size() - before).as("changes").isLessThan(4 * length);
  }
}
