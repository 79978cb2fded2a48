package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `bin/vat` from the command line to the exit status.
class MainTest {

  @TempDir
  Path folder;

  @BeforeEach
  void greeter() throws IOException {
    Greeter.in(folder.resolve("greeter"));
  }

  private Run vat(String in, String... args) {
    return Run.of(folder, in, args);
  }

  @Test
  void scriptSteps() {
    assertThat(vat("", "greeter", "--paused", "-c", "step; step 5; step").uncharged()).isEqualTo(new Run(0, """
        crank 2: alice <- o+0.meet #["$0"] [o-50]
          send o-50.greet #["$0"] [o+7]
          used # computrons
          = v1: o-50 = ko21
          = ko22 owned by v1
          = v1: o+7 = ko22
          = queued ko21.greet #["$0"] [ko22]
        crank 3: bob <- o+0.greet #["$0"] [o-50]
          log got greet
          send o-50.hi #[]
          used # computrons
          = v2: o-50 = ko22
          = queued ko22.hi #[]
        crank 4: alice <- o+7.hi #[]
          log heard hi
          used # computrons
        nothing is queued
        """, ""));
  }

  @Test
  void standardInputIsACommandALineAndIsNotEchoed() {
    assertThat(vat("# a comment\n\nshow-graph\nquit\nvats\n", "shell", "greeter")).isEqualTo(new Run(0, """
        bob: got greet
        alice: heard hi
        alice -> bob o-50 = ko21 (bob's o+0)
        bob -> alice o-50 = ko22 (alice's o+7)
        """, ""));
  }

  @Test
  void currentFolderIsTheBasedirUnlessNamed() {
    assertThat(Run.of(folder.resolve("greeter"), "log alice", "--paused", "-c", "pause; run; log alice"))
        .isEqualTo(new Run(0, """
            bob: got greet
            alice: heard hi
            crank 4  alice: heard hi
            """, ""));
  }

  @Test
  void failedCommandIsASentenceAndTheScriptGoesOn() {
    Run run = vat("", "greeter", "-c", "step x; frobnicate; send nobody hi; log nobody; step; send bob hi");
    assertThat(run).isEqualTo(new Run(1, """
        bob: got greet
        alice: heard hi
        bob: got hi
        """, """
        step x
             ^ expected how many deliveries, a number from 1 to 1000000
        example: step 3
        there is no command "frobnicate"
        commands: run, pause, step, send, upgrade, show-tables, show-graph, vows, vats, flows, boost, meters, refill, suspend, resume, faults, retry, skip, kill, log, help, quit
        there is no vat nobody: the vats are alice, bob
        there is no vat "nobody"
        vats: alice, bob
        the container delivers by itself: pause it before stepping through it
        """));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "send bob 4 hi|vat bob has never exported o+4",
      "send bob hi [\"@carol\"]|there is no vat carol",
      "send bob hi [\"@bob:x\"]|\"@bob:x\"",
      "send bob hi [1|expected the arguments as a JSON array",
      "show-tables carol|there is no vat \"carol\"",
      "show-tables alic|did you mean alice?",
      "show-graph none/a.svg|its folder does not exist",
  })
  void refusedCommandChangesNothing(String command, String sentence) {
    Run before = vat("", "greeter", "--paused", "-c", "show-tables --json");
    Run run = vat(command + "\nshow-tables --json\n", "greeter", "--paused");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(sentence).doesNotContain("Exception");
    assertThat(run.out()).isEqualTo(before.out());
  }

  @Test
  void graphFilesAreRelativeToTheCurrentFolder() {
    assertThat(vat("", "greeter", "-c", "show-graph a.dot")).extracting(Run::status).isEqualTo(0);
    assertThat(folder.resolve("a.dot")).content().startsWith("digraph vats {");
  }

  @Test
  void runPrintsTheLogAndEndsWell() {
    assertThat(vat("", "run", "greeter")).isEqualTo(new Run(0, "bob: got greet\nalice: heard hi\n", ""));
  }

  @Test
  void runFailsWhereAVatWasTerminated() throws IOException {
    Path wiring = folder.resolve("greeter/Wiring.java");
    Files.writeString(wiring, Files.readString(wiring).replace("\"meet\"", "\"boom\""));
    Files.writeString(folder.resolve("strict.conf"), "vatworks.faults.exceptions = terminate");
    Run run = vat("", "run", "greeter", "--config", "strict.conf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("kernel: alice is terminated: ").contains("boom");
  }

  @Test
  void basedirThatCannotBeOpenedIsAUsageError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (String[] args : new String[][]{{"empty"}, {"run", "empty"}, {"run", "none"}, {"shell", "none"}}) {
      Run run = vat("", args);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).isNotEmpty().doesNotContain("Exception").doesNotContain("\tat ");
      assertThat(run.out()).isEmpty();
    }
    assertThat(empty).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "frobnicate|\"frobnicate\" is neither a folder nor a command; the commands are shell, run, start, status, "
          + "stop, check, doctor, diagram, export, import, replay, journal, bench, help",
      "--frobnicate|there is no option --frobnicate",
      "run|BASEDIR is missing",
      "run a b|nothing more was expected after the other arguments, found b",
      "run --paused a|there is no option --paused",
      "--paused run greeter|the arguments of run come after it: bin/vat run ...",
      "bench --messages x|--messages is a whole number, found \"x\"",
      "bench --messages 1|--messages is from 1000 to 100000000, found 1",
      "bench --vats 1|--vats is from 2 to 100000, found 1",
      "bench --workload pear|there is no workload \"pear\"; expected one of pair, ring, flows, vows, code, idle, recovery",
      "bench --workload pair --vats 3|--vats is for ring and idle; pair always has 2 vats",
      "-c|--commands needs its COMMANDS",
  })
  void commandLineThatMakesNoSenseIsASentenceAndAHint(String line, String sentence) {
    Run run = vat("", line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(run.err()).startsWith("vat: " + sentence + "\ntry: bin/vat ").endsWith("--help\n");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    for (String[] args : new String[][]{{"--help"}, {"help"}, {"run", "--help"}, {"help", "bench"},
        {"bench", "-h"}, {"shell", "--help"}}) {
      Run run = vat("", args);
      assertThat(run.status()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("Usage: bin/vat");
      assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }
    assertThat(vat("", "--version").out()).startsWith("Vatworks 0.").doesNotContain("$");
  }

  @Test
  void helpOfTheConsoleFitsEightyColumns() {
    String all = vat("", "greeter", "--paused", "-c",
        "help;" + String.join(";", Verb.words().stream().map("help "::concat).toList())).out();
    assertThat(all.lines()).allMatch(line -> line.length() <= 90);
    assertThat(Verb.words()).allMatch(all::contains);
  }

  @Test
  void everyExampleInHelpParses() {
    for (Verb verb : Verb.values()) {
      Command command = CommandParser.parse(verb.example);
      assertThat(command).isNotInstanceOf(Command.Unknown.class).isNotInstanceOf(Command.Erroneous.class);
    }
  }
}
