package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a line at the console on a journal means.
class LookParserTest {

  @Test
  void linesAreRead() {
    assertParses("goto 17", new Look.Goto(OptionalLong.of(17)));
    assertParses("goto last", new Look.Goto(OptionalLong.empty()));
    assertParses(" next ", new Look.Next(1));
    assertParses("next 1000000", new Look.Next(1_000_000));
    assertParses("back 3", new Look.Back(3));
    assertParses("until bob.greet", new Look.Until("bob.greet"));
    assertParses("until  /out of  it/ ", new Look.Until("/out of  it/"));
    assertParses("trace", new Look.Trace(OptionalLong.empty()));
    assertParses("trace 4", new Look.Trace(OptionalLong.of(4)));
    assertParses("why ko22", new Look.Why("ko22"));
    assertParses("diff 1 2", new Look.Diff(1, OptionalLong.of(2)));
    assertParses("diff 0", new Look.Diff(0, OptionalLong.empty()));
    assertParses("log @kernel", new Look.Log(Optional.of("kernel")));
    assertParses("help until", new Look.Help(Optional.of(ReplayVerb.UNTIL)));
    assertParses("run", new Look.Unknown("run"));
    assertParses("exit", new Look.Shared(new Command.Quit()));
    assertParses("# goto 1", new Look.Shared(new Command.Nothing()));
    assertParses("show-graph a.svg", new Look.Shared(new Command.ShowGraph(Optional.of("a.svg"))));
  }

  private static void assertParses(String line, Look look) {
    assertThat(LookParser.parse(line)).isEqualTo(look);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "goto|5|expected the number of a crank, or last here",
      "goto x|5|expected the number of a crank",
      "goto -1|5|expected the number of a crank",
      "goto 1 2|7|nothing more was expected here",
      "next 0|5|expected how many cranks, a number from 1 to 1000000",
      "next 1000001|5|expected how many cranks, a number from 1 to 1000000",
      "until|6|expected a vat, VAT.METHOD, a kref, fault or /REGEX/ here",
      "until bob.|6|expected a vat, VAT.METHOD, a kref, fault or /REGEX/, found \"bob.\"",
      "until /a b|6|expected a regular expression between two /, found \"/a b\"",
      "until bob ann|10|nothing more was expected here",
      "trace x|6|expected the number of a crank",
      "why|4|expected a kref, as ko22 or kp40 here",
      "why o-50|4|expected a kref, as ko22 or kp40",
      "diff|5|expected the number of a crank here",
      "diff a 2|5|expected the number of a crank",
      "diff 1 b|7|expected the number of a crank",
      "diff 1 2 3|9|nothing more was expected here",
      "log a b|6|nothing more was expected here",
      "log -f|4|there is nothing to follow in what is past",
      "help step|5|expected one of goto, next, back, until, trace, why, diff, show-tables, show-graph, vows, "
          + "vats, flows, meters, faults, log, help, quit",
  })
  void whatCannotBeReadIsPointedAt(String line, int column, String message) {
    ReplayVerb verb = ReplayVerb.of(line.split(" ")[0]).orElseThrow();
    assertParses(line, new Look.Shared(new Command.Erroneous(line, column, message, verb)));
  }
}
