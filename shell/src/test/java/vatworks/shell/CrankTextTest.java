package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  void coloursAreOnlyAround() {
    String coloured = new CrankText(Paint.COLOURED, OptionalInt.empty()).of(BOOM);
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(new CrankText(Paint.PLAIN, OptionalInt.empty()).of(BOOM))
        .isNotEqualTo(coloured);
  }

  @Test
  void linesOfASteppedTurnAreNotShownTwice() {
    List<String> shown = new ArrayList<>();
    LogFeed feed = new LogFeed(line -> shown.add(line.toString()));
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
