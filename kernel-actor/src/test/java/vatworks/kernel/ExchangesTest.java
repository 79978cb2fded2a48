package vatworks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.replay.Exchange;
import vatworks.kernel.replay.Exchange.Arrival;
import vatworks.kernel.replay.Exchange.Departure;
import vatworks.kernel.replay.Exchanges;

/// Who said what to whom, as the journal tells it.
class ExchangesTest {

  /// A script's journal, a block a crank.
  private record Scripted(List<BlockCommitted> blocks) implements JournalReader {

    static Scripted of(Script script) {
      BlockChain chain = new BlockChain();
      List<BlockCommitted> blocks = new ArrayList<>();
      List<Change> crank = new ArrayList<>();
      for (Change change : script.journal) {
        crank.add(change);
        if (change instanceof Change.CrankEnded) {
          chain.add(crank);
          crank.clear();
          blocks.add(chain.close());
        }
      }
      return new Scripted(blocks);
    }

    @Override
    public long height() {
      return blocks.size();
    }

    @Override
    public void blocks(long from, Predicate<BlockCommitted> reader) {
      blocks.stream().skip(from - 1).takeWhile(reader).forEach(block -> {
      });
    }

    @Override
    public Optional<SnapshotTaken> snapshot(long atMost) {
      return Optional.empty();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static List<Exchange> read(Script script) {
    List<Exchange> exchanges = new ArrayList<>();
    Tables tables = Exchanges.read(Scripted.of(script), Long.MAX_VALUE, exchanges::add);
    assertThat(tables.toString()).isEqualTo(script.tables.toString());
    return exchanges;
  }

  private static String run(String... lines) {
    Script script = new Script();
    for (String line : lines) {
      script.run(line);
    }
    return read(script).stream().skip(1).map(ExchangesTest::line).collect(Collectors.joining("\n"));
  }

  private static String line(Exchange exchange) {
    String came = exchange.came().stream().map(ExchangesTest::came).collect(Collectors.joining(", "));
    String went = exchange.went().stream().map(ExchangesTest::went).collect(Collectors.joining(", "));
    return (exchange.crank() + " " + exchange.vat() + " [" + came + "] [" + went + "]"
        + exchange.fault().map(why -> " fault").orElse("")).strip();
  }

  private static String came(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Delivered it -> it.sent() + " " + it.message().method() + (it.isDropped()
          ? " dropped for " + it.receiver()
          : "");
      case Arrival.Told it -> it.settled() + " " + it.promise() + " " + it.state() + " awaited "
          + it.awaited().map(Object::toString).orElse("never")
          + it.question().map(message -> " asked " + message.method()).orElse("");
    };
  }

  private static String went(Departure departure) {
    return switch (departure) {
      case Departure.Sent it ->
        it.message().method() + it.waits().map(kref -> " waits in " + kref).orElse("");
      case Departure.Awaited it -> it.promise() + " awaited by " + it.vat();
      case Departure.Settled it -> it.promise() + " " + it.state();
      case Departure.Logged it -> "log " + it.line();
    };
  }

  @Test
  void anAnswerComesFromWhoeverSettledItAndKnowsItsQuestion() {
    assertThat(run(
        "acquaint ann, bob",
        "console @ann.go #[]",
        "turn: send o-50.ask #[1] -> p+1; subscribe p+1",
        "turn: resolve p-60 fulfilled #7",
        "turn: log done")).isEqualTo("""
            2 v0 [] []
            3 v0 [] [go]
            4 v1 [3.1 go] [ask, kp40 awaited by v1]
            5 v2 [4.1 ask] [kp40 fulfilled #7]
            6 v1 [5.1 kp40 fulfilled #7 awaited 4.2 asked ask] [log done]""");
  }

  @Test
  void theOutsideIsAnswered() {
    assertThat(run("wire ann", "ask @ann.go #[]", "turn: resolve p-60 rejected #\"no\"", "next"))
        .isEqualTo("""
            2 v0 [] [kp40 awaited by v0, go]
            3 v1 [2.2 go] [kp40 rejected #"no"]
            4 v0 [3.1 kp40 rejected #"no" awaited 2.1 asked go] []""");
  }

  @Test
  void whatWaitsInAPromiseComesFromWhoeverSentItThere() {
    assertThat(run(
        "acquaint ann, bob, carol",
        "console @ann.go #[]",
        "turn: send o-50.find #[] -> p+1; send p+1.greet #[]",
        "turn: resolve p-60 forwarded #\"$0\" [o-50]",
        "turn")).isEqualTo("""
            2 v0 [] []
            3 v0 [] []
            4 v0 [] []
            5 v0 [] [go]
            6 v1 [5.1 go] [find, greet waits in kp40]
            7 v2 [6.1 find] [kp40 forwarded #"$0" [ko21]]
            8 v3 [6.2 greet] []""");
  }

  @Test
  void whatIsSetAsideComesFromWhereItCame() {
    assertThat(run(
        "acquaint ann, bob",
        "suspend v2 reason",
        "console @ann.go #[]",
        "turn: send o-50.one #[]; send o-50.two #[]",
        "next",
        "next",
        "console @ann.later #[]",
        "resume v2",
        "turn",
        "turn",
        "turn").lines().skip(1).toList()).containsExactly(
            "3 v0 [] [log bob is stopped: reason]",
            "4 v0 [] [go]",
            "5 v1 [4.1 go] [one, two]",
            "6 v0 [] []",
            "7 v0 [] []",
            "8 v0 [] [later]",
            "9 v0 [] [log bob goes on]",
            "10 v2 [5.1 one] []",
            "11 v2 [5.2 two] []",
            "12 v1 [8.1 later] []");
  }

  @Test
  void aFaultIsTheCranksAndWhatIsForTheTerminatedIsDropped() {
    assertThat(run(
        "acquaint ann, bob",
        "ask @bob.first #[]",
        "console @bob.second #[]",
        "turn: send o-99.boom #[]",
        "next",
        "next").lines().skip(3).map(ExchangesTest::shortened).toList())
        .containsExactly(
            "5 v2 [3.2 first] [log bob is terminated, which is not in its c-list, kp40 rejected ...] fault",
            "6 v0 [4.1 second dropped for v2] [log dropped second]",
            "7 v0 [5.2 kp40 rejected ... awaited 3.1 asked first] []");
  }

  private static String shortened(String line) {
    return line.replaceAll("#\\{.*?}", "...")
        .replaceAll("log bob is terminated: [^,]*", "log bob is terminated")
        .replaceAll("log dropped second [^]]*", "log dropped second");
  }

  @Test
  void onlySoFar() {
    Script script = new Script();
    script.run("wire ann");
    script.run("console @ann.go #[]");
    script.run("turn: log done");
    List<Exchange> exchanges = new ArrayList<>();
    Exchanges.read(Scripted.of(script), 2, exchanges::add);
    assertThat(exchanges).extracting(Exchange::crank).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensItIsKnownWhereItCameFrom(long seed) {
    Script script = new RandomScript(seed).go();
    for (Exchange exchange : read(script)) {
      for (Arrival arrival : exchange.came()) {
        Exchange.Origin from = switch (arrival) {
          case Arrival.Delivered it -> it.sent();
          case Arrival.Told it -> it.settled();
        };
        assertThat(from.crank()).isLessThan(exchange.crank());
      }
    }
  }
}
