package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vatworks.container.CrankReport;
import vatworks.container.LogLine;

/// A crank as `step` prints it, and the log lines beside it.
class CrankTextTest {

  private static final CrankReport MEET = new CrankReport(
      2,
      "alice",
      "o+0.meet #[\"$0\"] [o-50]",
      List.of("send o-50.greet #[\"$0\"] [o+7]", "log said\nhello"),
      List.of("ko22 owned by v1", "v1: o+7 = ko22"),
      Optional.empty());

  private static final CrankReport BOOM = new CrankReport(
      3, "bob", "o+0.boom #[]", List.of("log before"), List.of("v2 terminated: boom"), Optional.of("boom"));

  @Test
  void crankIsItsDeliverySyscallsAndChanges() {
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.empty()).of(MEET)).isEqualTo("""
        crank 2: alice <- o+0.meet #["$0"] [o-50]
          send o-50.greet #["$0"] [o+7]
          log said\\nhello
          = ko22 owned by v1
          = v1: o+7 = ko22""");
  }

  @Test
  void abortedCrankSaysWhyOnce() {
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.empty()).of(BOOM)).isEqualTo("""
        crank 3: bob <- o+0.boom #[]
          log before
          aborted: boom
          = v2 terminated""");
  }

  @Test
  void linesFitTheTerminal() {
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.of(24)).of(MEET).lines())
        .containsExactly(
            "crank 2: alice <- o+0...",
            "  send o-50.greet #[\"...",
            "  log said\\nhello",
            "  = ko22 owned by v1",
            "  = v1: o+7 = ko22");
  }

  @Test
  void resolutionsHaveALineEachWhereOneLineIsTooShort() {
    CrankReport settled = new CrankReport(
        4,
        "alice",
        "notify [p+5 fulfilled #[1, 2], p+6 rejected #{\"#error\":\"no account for ann\"}]",
        List.of("subscribe p-60", "resolve [p-60 forwarded #\"$0.Account\" [o+3], p-61 fulfilled #3]"),
        List.of("kp41 fulfilled #3"),
        Optional.empty());
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.of(50)).of(settled)).isEqualTo("""
        crank 4: alice <- notify [p+5 fulfilled #[1, 2],
            p+6 rejected #{"#error":"no account for ann"}]
          subscribe p-60
          resolve [p-60 forwarded #"$0.Account" [o+3],
            p-61 fulfilled #3]
          = kp41 fulfilled #3""");
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.of(40)).of(settled).lines())
        .contains("    p+6 rejected #{\"#error\":\"no accou...");
    assertThat(new CrankText(Paint.PLAIN, OptionalInt.empty()).of(settled).lines()).hasSize(4);
  }

  @Test
  void manyLinesOfOneCrankAreShownInTimeThatIsLinear() {
    List<String> syscalls = IntStream.range(0, 99_000).mapToObj(n -> "log " + n).toList();
    CrankReport report = new CrankReport(2, "alice", "o+0.x #[]", syscalls, List.of(), Optional.empty());
    LogFeed feed = new LogFeed(line -> {
    }, LogFeed.Attention.ALWAYS);
    feed.hold();
    syscalls.forEach(line -> feed.accept(new LogLine(2, "alice", line.substring("log ".length()))));
    // A list searched for each line would take half a minute.
    assertTimeoutPreemptively(Duration.ofSeconds(15), () -> assertThat(feed.besides(report)).isEmpty());
  }

  @Test
  void whatComesDuringAStepIsPrintedAfterIt() {
    List<String> shown = new ArrayList<>();
    LogFeed feed = new LogFeed(line -> shown.add(line.toString()), LogFeed.Attention.ALWAYS);
    feed.whenFree(() -> shown.add("one"));
    feed.hold();
    feed.whenFree(() -> shown.add("three"));
    feed.accept(new LogLine(9, "bob", "two"));
    assertThat(shown).containsExactly("one");
    feed.release();
    assertThat(shown).containsExactly("one", "bob: two", "three");
  }

  @Test
  void coloursAreOnlyAround() {
    String coloured = new CrankText(Paint.COLOURED, OptionalInt.empty()).of(BOOM);
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(new CrankText(Paint.PLAIN, OptionalInt.empty()).of(BOOM))
        .isNotEqualTo(coloured);
  }

  @Test
  void linesOfASteppedTurnAreNotShownTwice() {
    List<String> shown = new ArrayList<>();
    LogFeed feed = new LogFeed(line -> shown.add(line.toString()), LogFeed.Attention.ALWAYS);
    feed.accept(new LogLine(1, "alice", "earlier"));
    feed.hold();
    feed.accept(new LogLine(2, "alice", "said\nhello"));
    feed.accept(new LogLine(2, "kernel", "a message was dropped"));
    feed.accept(new LogLine(3, "kernel", "bob is terminated: boom"));
    feed.accept(new LogLine(9, "bob", "later"));
    assertThat(feed.besides(MEET)).extracting(LogLine::toString)
        .containsExactly("kernel: a message was dropped");
    assertThat(feed.besides(BOOM)).isEmpty();
    assertThat(shown).containsExactly("alice: earlier");
    feed.release();
    assertThat(shown).containsExactly("alice: earlier", "bob: later");
  }
}
