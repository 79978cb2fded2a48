package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a line at the console means, and what is said of one that means nothing.
class CommandParserTest {

  @Test
  void wordsAreCommands() {
    assertParses("run", new Command.Run());
    assertParses("  pause ", new Command.Pause());
    assertParses("vats", new Command.Vats());
    assertParses("quit", new Command.Quit());
    assertParses("exit", new Command.Quit());
    assertParses("help", new Command.Help(Optional.empty()));
    assertParses("help step", new Command.Help(Optional.of(Verb.STEP)));
    assertParses("help exit", new Command.Help(Optional.of(Verb.QUIT)));
    assertParses("log", new Command.Log(Optional.empty(), false));
    assertParses("log alice", new Command.Log(Optional.of("alice"), false));
    assertParses("log @alice", new Command.Log(Optional.of("alice"), false));
    assertParses("log -f", new Command.Log(Optional.empty(), true));
    assertParses("log alice -f", new Command.Log(Optional.of("alice"), true));
    assertParses("log -f alice", new Command.Log(Optional.of("alice"), true));
    assertParses("show-graph", new Command.ShowGraph(Optional.empty()));
    assertParses("show-graph a.svg", new Command.ShowGraph(Optional.of("a.svg")));
    assertParses("show-graph ../x/a.dot", new Command.ShowGraph(Optional.of("../x/a.dot")));
  }

  @Test
  void flowsAreShownBoostedSuspendedAndResumed() {
    assertParses("flows", new Command.Flows(false));
    assertParses("flows --json", new Command.Flows(true));
    assertParses("boost f2 500", new Command.Boost("f2", 500));
    assertParses("boost orders 0", new Command.Boost("orders", 0));
    assertParses("meters", new Command.Meters(false));
    assertParses("meters --json", new Command.Meters(true));
    assertParses("refill m1 5000", new Command.Refill("m1", 5_000));
    assertParses("refill rent 20k", new Command.Refill("rent", 20_000));
    assertParses("refill rent 9007199254740991", new Command.Refill("rent", (1L << 53) - 1));
    assertParses("suspend @alice", new Command.Suspend("alice"));
    assertParses("resume m1", new Command.Resume("m1"));
    assertParses("faults --json", new Command.Faults(true));
    assertParses("retry alice", new Command.Retry("alice"));
    assertParses("skip @alice", new Command.Skip("alice"));
    assertParses("kill alice", new Command.Kill("alice", "killed"));
    assertParses("kill alice it is  of no use ", new Command.Kill("alice", "it is  of no use"));
    assertParses("suspend f2", new Command.Suspend("f2"));
    assertParses("resume orders", new Command.Resume("orders"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
          "flows f2|6|the only option is --json|FLOWS",
          "flows --all|6|the only option is --json|FLOWS",
          "boost|6|expected a flow here|BOOST",
          "refill|7|expected a meter here|REFILL",
          "refill m1|10|expected how many computrons here|REFILL",
          "refill m1 0|10|expected how many computrons, as 5000, 20k, 5M or 1G|REFILL",
          "refill m1 -5|10|expected how many computrons, as 5000, 20k, 5M or 1G|REFILL",
          "refill m1 9007199254740992|10|expected how many computrons, as 5000, 20k, 5M or 1G|REFILL",
          "refill m1 9999999999999999G|10|expected how many computrons, as 5000, 20k, 5M or 1G|REFILL",
          "refill m1 5 6|12|nothing more was expected here|REFILL",
          "meters now|7|the only option is --json|METERS",
          "suspend|8|expected a vat, a flow or a meter here|SUSPEND",
          "retry|6|expected a vat here|RETRY",
          "skip a b|7|nothing more was expected here|SKIP",
          "kill|5|expected a vat here|KILL",
          "boost f2|9|expected a price here|BOOST",
          "boost f2 1001|9|expected a price from 0 to 1000|BOOST",
          "boost f2 -1|9|expected a price from 0 to 1000|BOOST",
          "boost f2 much|9|expected a price from 0 to 1000|BOOST",
          "boost f2 1 2|11|nothing more was expected here|BOOST",
          "resume f2 f3|10|nothing more was expected here|RESUME"})
  void whatIsWrongWithFlowsGetsACaret(String line, int column, String message, Verb verb) {
    assertThat(CommandParser.parse(line)).isEqualTo(new Command.Erroneous(line, column, message, verb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t", "# step 2", "  #x"})
  void emptyLinesAndCommentsAskForNothing(String line) {
    assertParses(line, new Command.Nothing());
  }

  @Test
  void stepsAreFromOneToAMillion() {
    assertParses("step", new Command.Step(1));
    assertParses("step 1", new Command.Step(1));
    assertParses("step 1000000", new Command.Step(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "1000001", "99999999999999999999", "1.5", "0x1", "\u0663"})
  void stepsThatAreNoNumberGetACaret(String count) {
    assertThat(CommandParser.parse("step " + count))
        .isEqualTo(
            new Command.Erroneous(
                "step " + count, 5, "expected how many deliveries, a number from 1 to 1000000", Verb.STEP));
  }

  @Test
  void tablesAreAllOrOneInTextOrJson() {
    assertParses("show-tables", new Command.ShowTables(new Command.Part.Everything(), false));
    assertParses("show-tables --json", new Command.ShowTables(new Command.Part.Everything(), true));
    assertParses("show-tables queue", new Command.ShowTables(new Command.Part.Queue(), false));
    assertParses("show-tables objects --json", new Command.ShowTables(new Command.Part.Objects(), true));
    assertParses("show-tables promises", new Command.ShowTables(new Command.Part.Promises(), false));
    assertParses("show-tables --json bob", new Command.ShowTables(new Command.Part.OfVat("bob"), true));
    assertParses("show-tables @queue", new Command.ShowTables(new Command.Part.OfVat("queue"), false));
  }

  @Test
  void upgradesAreOfOneVat() {
    assertParses("upgrade bob", new Command.Upgrade("bob"));
    assertParses("upgrade @bob ", new Command.Upgrade("bob"));
    assertParses("upgrade", new Command.Erroneous("upgrade", 8, "expected a vat here", Verb.UPGRADE));
    assertParses("upgrade @", new Command.Erroneous("upgrade @", 10, "expected a vat here", Verb.UPGRADE));
    assertParses(
        "upgrade bob ann",
        new Command.Erroneous("upgrade bob ann", 12, "nothing more was expected here", Verb.UPGRADE));
  }

  @Test
  void vowsAreOfAllOrOfOneVatInTextOrJson() {
    assertParses("vows", new Command.Vows(Optional.empty(), false));
    assertParses("vows @bob", new Command.Vows(Optional.of("bob"), false));
    assertParses("vows --json bob", new Command.Vows(Optional.of("bob"), true));
    assertParses("vows bob --json", new Command.Vows(Optional.of("bob"), true));
  }

  @Test
  void facetIsANumberOrASlotOrAPartOfTheName() {
    assertParses("send bob greet", new Command.Send("bob", 0, "greet", "[]"));
    assertParses("send bob 3 greet", new Command.Send("bob", 3, "greet", "[]"));
    assertParses("send bob o+3 greet", new Command.Send("bob", 3, "greet", "[]"));
    assertParses("send bob:3 greet", new Command.Send("bob", 3, "greet", "[]"));
    assertParses("send @bob greet", new Command.Send("bob", 0, "greet", "[]"));
    assertParses("send @bob:3 greet", new Command.Send("bob", 3, "greet", "[]"));
    assertParses("send bob:o+3 greet", new Command.Send("bob", 3, "greet", "[]"));
  }

  @Test
  void argumentsAreTheRestOfTheLine() {
    assertArgs("[]", "[]");
    assertArgs("[1, \"two  words\", {\"a\": [null]}]", "[1, \"two  words\", {\"a\": [null]}]");
    assertArgs("'[\"it''s; fine\"]'", "[\"it''s; fine\"]");
    assertArgs("[\"@bob:3\", \"@@x\"]   ", "[\"@bob:3\", \"@@x\"]");
    assertArgs("[\"# no comment\"]", "[\"# no comment\"]");
    assertArgs("''", "[]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "send|5|expected a vat here",
      "send bob|9|expected a method here",
      "send bob 3|11|expected a method here",
      "send @ greet|5|expected a vat's name",
      "send bob 3x greet|9|expected a facet, as 3 or o+3",
      "send bob o-3 greet|9|expected a facet, as 3 or o+3",
      "send bob -3 greet|9|expected a facet, as 3 or o+3",
      "send bob 03 greet|9|expected a facet, as 3 or o+3",
      "send bob:x greet|9|expected a facet, as 3 or o+3",
      "send bob 99999999999999999 greet|9|expected a facet, as 3 or o+3",
      "send bob [1]|9|expected a method's name before the arguments",
      "send bob greet hello|15|expected the arguments as a JSON array",
      "send bob greet {}|15|expected the arguments as a JSON array",
      "send bob greet [1,|18|expected the arguments as a JSON array",
      "send bob greet [1] 2|19|expected the arguments as a JSON array",
      "send bob greet '[1|15|expected the arguments as a JSON array",
      "run fast|4|run has no arguments",
      "vats all|5|vats has no arguments",
      "log a b|6|expected one vat",
      "step 2 3|7|nothing more was expected here",
      "show-tables a b|14|expected one vat, or queue, objects or promises",
      "vows a b|7|expected one vat",
      "vows -x|5|the only option is --json",
      "show-tables --yaml|12|the only option is --json",
      "show-tables --json --json|19|the only option is --json",
      "show-graph a.png|11|expected a file whose name ends in .svg or .dot",
      "show-graph .svg|11|expected a file whose name ends in .svg or .dot",
  })
  void whatCannotBeReadIsPointedAt(String line, int column, String message) {
    Verb verb = Verb.of(line.split(" ")[0]).orElseThrow();
    assertThat(CommandParser.parse(line)).isEqualTo(new Command.Erroneous(line, column, message, verb));
  }

  @Test
  void flawInsideJsonIsPointedAt() {
    assertThat(CommandParser.parse("send bob greet [1, 2 3]"))
        .isInstanceOfSatisfying(
            Command.Erroneous.class, erroneous -> assertThat(erroneous.column()).isBetween(21, 22));
  }

  @Test
  void helpIsForCommands() {
    assertThat(CommandParser.parse("help me"))
        .isEqualTo(
            new Command.Erroneous(
                "help me",
                5,
                "expected one of run, pause, step, send, upgrade, show-tables, show-graph, vows, "
                    + "vats, flows, boost, meters, refill, suspend, resume, faults, retry, skip, kill, log, help, quit",
                Verb.HELP));
  }

  @Test
  void firstWordThatIsNoCommandIsUnknown() {
    assertParses("shwo-tables x", new Command.Unknown("shwo-tables"));
    assertParses("STEP", new Command.Unknown("STEP"));
  }

  @Test
  void deeplyNestedArgumentsAreRead() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertParses("send bob greet " + deep, new Command.Send("bob", 0, "greet", deep));
  }

  private static void assertParses(String line, Command command) {
    assertThat(CommandParser.parse(line)).isEqualTo(command);
  }

  private static void assertArgs(String rest, String args) {
    assertParses("send bob greet " + rest, new Command.Send("bob", 0, "greet", args));
  }
}
