package vatworks.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.container.Container;
import vatworks.container.Journal;
import vatworks.container.Options;

/// `bin/vat replay` and `bin/vat journal`, from the command line to what they print.
@Timeout(120)
class ReplayTest {

  @TempDir
  Path folder;

  @BeforeEach
  void happen() throws IOException {
    Greeter.in(folder.resolve("greeter"));
    Files.writeString(folder.resolve("strict.conf"), "vatworks.faults.exceptions = terminate");
    String commands = "send alice boom\nsend bob hello\n";
    assertThat(Run.of(folder, commands, "shell", "greeter", "--config", "strict.conf").err()).isEmpty();
  }

  private Run replay(String commands) {
    return Run.of(folder, commands.replace("; ", "\n"), "replay", "greeter");
  }

  @Test
  void cranksAreGoneThroughForthAndBack() {
    Run run = replay("next; goto 2; next; back; back 5; next 100; next; goto 9");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("there is no crank 9: the last is crank 8\n");
    assertThat(cranks(run.out()))
        .containsExactly(
            "crank 1: kernel <- wiring",
            "crank 2: alice <- o+0.meet #[\"$0\"] [o-50]",
            "crank 3: bob <- o+0.greet #[\"$0\"] [o-50]",
            "crank 2: alice <- o+0.meet #[\"$0\"] [o-50]",
            "crank 1: kernel <- wiring",
            "crank 2: alice <- o+0.meet #[\"$0\"] [o-50]",
            "crank 3: bob <- o+0.greet #[\"$0\"] [o-50]",
            "crank 4: alice <- o+7.hi #[]",
            "crank 5: kernel <- from outside",
            "crank 6: alice <- o+0.boom #[]",
            "crank 7: kernel <- from outside",
            "crank 8: bob <- o+0.hello #[]");
    assertThat(run.out()).contains("before crank 1: the tables are empty\n", "crank 8 is the last\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --from 9|the journal has cranks up to 8, found --from 9
      --from 5 --to 3|--from is at most --to, found --from 5 --to 3
      --from 0|cranks are numbered from 1, found --from 0
      """)
  void cranksThatTheJournalDoesNotHaveAreRefused(String options, String sentence) {
    Run run = Run.of(folder, "", ("journal greeter " + options).split(" "));
    assertThat(run).isEqualTo(new Run(2, "", sentence + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"doctor", "replay", "journal", "status", "stop", "check", "run"})
  void aFileIsNoFolder(String command) throws IOException {
    Files.writeString(folder.resolve("file"), "text");
    Run run = Run.of(folder, "", command, "file");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("file").doesNotContain("there is no folder");
  }

  /// Where somebody presses Ctrl-C some cranks after the search has begun.
  private static final class Impatient implements Screen {

    private final List<String> printed = new ArrayList<>();
    private Optional<Desk> desk = Optional.empty();
    private int cranks;

    @Override
    public boolean isDeaf() {
      if (++cranks == 3) {
        desk.orElseThrow().giveUp();
      }
      return false;
    }

    @Override
    public void print(String text) {
      printed.add(text);
    }

    @Override
    public void complain(String text) {
      printed.add(text);
    }

    @Override
    public OptionalInt columns() {
      return OptionalInt.empty();
    }

    @Override
    public Paint paint() {
      return Paint.PLAIN;
    }
  }

  @Test
  void aSearchIsBrokenOffAndThePromptIsThere() throws InterruptedException {
    try (Journal journal = Journal.open(folder.resolve("greeter"), Options.defaults())) {
      Impatient screen = new Impatient();
      Desk desk = ReplayDesk.of(journal, folder).sit(screen, true);
      screen.desk = Optional.of(desk);
      assertThat(desk.execute("until /nothing like it/")).isEqualTo(Desk.Outcome.FAILED);
      assertThat(screen.cranks).isEqualTo(3);
      assertThat(screen.printed)
          .containsExactly("the search for /nothing like it/ was broken off: this is crank 0");
      assertThat(desk.execute("until /nothing like it/")).isEqualTo(Desk.Outcome.FAILED);
      assertThat(screen.printed.getLast()).isEqualTo("there is no /nothing like it/ after crank 0");
      assertThat(desk.execute("goto 1")).isEqualTo(Desk.Outcome.DONE);
      assertThat(desk.prompt()).isEqualTo("crank 1 of 8> ");
    }
  }

  private static List<String> cranks(String out) {
    return out.lines().filter(line -> line.matches("crank \\d+: .*")).toList();
  }

  @Test
  void aCrankIsPrintedAsAStepIs() {
    assertThat(replay("goto 3").uncharged().out()).isEqualTo("""
        crank 3: bob <- o+0.greet #["$0"] [o-50]
          log got greet
          send o-50.hi #[]
          used # computrons
          = v2: o-50 = ko22
          = queued ko22.hi #[]
        """);
  }

  @Test
  void oneVatsTurnsAreRunAgainToTheLastWhichIsItsFault() {
    Run run = Run.of(folder, "", "replay", "greeter", "--vat", "alice");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("crank 2: o+0.meet #[\"$0\"] [o-50]\n").contains("""
        crank 6: o+0.boom #[]
          ! threw java.lang.IllegalStateException""");
    assertThat(run.err()).contains("VAT_JAVA_OPTS=-agentlib:jdwp=").contains("--vat alice");
    assertThat(Run.of(folder, "", "replay", "greeter", "--vat", "zoe").err())
        .isEqualTo("there is no vat zoe: the vats are alice, bob\n");
    assertThat(Run.of(folder, "", "replay", "greeter", "--vat", "bob", "-c", "next").status()).isEqualTo(2);
  }

  @Test
  void aFaultIsFoundAndSaysThatTheRestIsNotKnown() {
    Run run = replay("until fault");
    assertThat(run.out()).startsWith("""
        crank 6: alice <- o+0.boom #[]
          aborted: threw java.lang.IllegalStateException: boom (alice/Index.java:""");
    assertThat(run.out()).doesNotContain("not in the journal"); // It had asked for nothing.
  }

  @Test
  void whatIsNotThereIsSaid() {
    Run run = replay("until kp40; until carol; why ko99; trace; trace 99; step");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("""
        there is no kp40 after crank 0
        there is no vat carol: the vats are alice, bob
        nobody has mentioned ko99 up to crank 0
        nothing has happened yet: go to a crank, or name one
        there is no crank 99: the last is crank 8
        there is no command "step"
        commands: %s
        """.formatted(String.join(", ", ReplayVerb.words())));
  }

  @Test
  void tablesAreThoseOfThen() {
    Run run = replay("show-tables bob --json; goto 3; show-tables bob --json; vats; log; log bob");
    assertThat(run.err()).startsWith("there is no vat \"bob\"");
    assertThat(run.out()).contains("\"slot\":\"o-50\",\"kref\":\"ko22\"");
    assertThat(run.uncharged().out()).endsWith("""
        id  name   c-list  queued  computrons  status
        v1  alice  3       1       # running
        v2  bob    2       0       # running
        crank 3  bob: got greet
        crank 3  bob: got greet
        """);
  }

  @Test
  void causesAndEffectsAreTold() {
    assertThat(replay("trace 2; trace 5").out()).isEqualTo("""
        crank 2: alice <- ko20.meet #["$0"] [ko21]
        caused by
          crank 1: kernel <- wiring
        caused
          crank 3: bob <- ko21.greet #["$0"] [ko22]
            crank 4: alice <- ko22.hi #[]
        crank 5: kernel <- from outside: ko20.boom #[]
        caused by: none
        caused
          crank 6: alice <- ko20.boom #[]
        """);
  }

  @Test
  void holdersAreToldWithWhereTheyHaveItFrom() {
    assertThat(replay("goto last; why ko22; diff 2 3; diff 3 3").out()).endsWith("""
        crank 2: alice made it, as o+7; lost it in crank 6
          crank 3: bob got it as o-50 with greet, which alice sent in crank 2
        + bob: o-50 = ko22
        - queued ko21.greet #["$0"] [ko22]
        + queued ko22.hi #[]
        the tables are the same
        """);
  }

  @Test
  void everyCommandHasItsHelp() {
    for (ReplayVerb verb : ReplayVerb.values()) {
      assertThat(replay("help " + verb.word()).out()).startsWith(verb.usage() + "\n" + verb.summary());
      assertThat(LookParser.parse(verb.example())).as(verb.example())
          .isNotInstanceOf(Look.Unknown.class)
          .matches(look -> !(look instanceof Look.Shared(Command.Erroneous _)));
    }
    assertThat(replay("help").out()).contains(ReplayVerb.words());
  }

  @Test
  void aJournalIsReadFromACopyFromTheBareFileAndFromAnArchive() throws IOException {
    assertThat(Run.of(folder, "", "export", "greeter", "-o", "greeter.vat").status()).isZero();
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Files.copy(
        folder.resolve("greeter/.vat/journal.db"), copy.resolve("journal.db"),
        StandardCopyOption.REPLACE_EXISTING);
    for (String place : List.of("greeter", "greeter/.vat", "copy", "copy/journal.db", "greeter.vat")) {
      Run run = Run.of(folder, "", "replay", place, "-c", "goto 8");
      assertThat(run.err()).as(place).isEmpty();
      assertThat(run.out()).as(place).startsWith("crank 8: bob <- o+0.hello #[]\n");
    }
  }

  @Test
  void whereThereIsNoJournalNothingIsOpened() {
    Run run = Run.of(folder, "", "replay", "nowhere");
    assertThat(run.status()).isEqualTo(Main.USAGE);
    assertThat(run.err()).isEqualTo(
        folder.resolve("nowhere")
            + " has no journal: expected a basedir whose container was started before (it has"
            + " .vat/journal.db), such a file, or an archive of bin/vat export\n");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void readingChangesNothing() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("greeter/.vat/journal.db"));
    replay("goto last; trace; why ko20; show-graph");
    assertThat(Files.readAllBytes(folder.resolve("greeter/.vat/journal.db"))).isEqualTo(before);
  }

  @Test
  void aContainerThatRunsIsFollowed() throws InterruptedException {
    Options options = Options.read(folder.resolve("strict.conf"));
    try (Container container = Container.open(folder.resolve("greeter"), options);
        Journal journal = Journal.open(folder.resolve("greeter"), options)) {
      Desk desk = ReplayDesk.of(journal, folder).sit(Screen.NOBODY, false);
      assertThat(desk.execute("goto last")).isEqualTo(Desk.Outcome.DONE);
      assertThat(desk.prompt()).isEqualTo("crank 8 of 8> ");
      container.send("bob", 0, "hello", "[]").join();
      container.run().join();
      assertThat(desk.execute("next")).isEqualTo(Desk.Outcome.DONE);
      assertThat(desk.prompt()).isEqualTo("crank 9 of 10> ");
    }
  }

  @Test
  void theJournalIsPrintedAChangeALine() {
    Run run = Run.of(folder, "", "journal", "greeter", "--from", "3", "--to", "4");
    assertThat(run.status()).isZero();
    assertThat(run.out()).matches("""
        3 bob dequeued
        3 bob v2: o-50 = ko22
        3 bob v2 logged got greet
        3 bob queued ko22.hi #\\[\\]
        3 bob crank 3 ended by v2, asked [0-9a-f]{16}, [0-9,]+ computrons
        4 alice dequeued
        4 alice v1 logged heard hi
        4 alice crank 4 ended by v1, asked [0-9a-f]{16}, [0-9,]+ computrons
        """);
    assertThat(Run.of(folder, "", "journal", "greeter", "--vat", "bob").out().lines())
        .allMatch(line -> line.matches("[38] bob .*"));
  }

  @Test
  void theJournalIsPrintedForPrograms() {
    Run run = Run.of(folder, "", "journal", "greeter", "--json", "--from", "3", "--to", "3");
    assertThat(run.out().lines().toList().subList(0, 4)).satisfiesExactly(
        line -> assertThat(line)
            .matches("\\{\"crank\":3,\"block\":\\d+,\"by\":\"bob\",\"change\":\"dequeued\"}"),
        line -> assertThat(line)
            .endsWith("\"change\":\"slotAdded\",\"vat\":\"v2\",\"slot\":\"o-50\",\"kref\":\"ko22\"}"),
        line -> assertThat(line).endsWith("\"change\":\"logged\",\"vat\":\"v2\",\"line\":\"got greet\"}"),
        line -> assertThat(line).endsWith(
            "\"change\":\"enqueued\",\"target\":\"ko22\",\"method\":\"hi\",\"body\":\"#[]\",\"slots\":[]}"));
  }

  @Test
  void aJournalThatIsAskedForWhatIsNotThereSaysSo() {
    assertThat(Run.of(folder, "", "journal", "greeter", "--vat", "carol").err())
        .startsWith("there is no vat \"carol\"");
  }

  @Test
  void whereNobodyReadsAnyMoreTheJournalIsNotPrinted() {
    OutputStream closed = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("closed");
      }
    };
    Surroundings surroundings = new Surroundings(
        folder, new ByteArrayInputStream(new byte[0]), new PrintStream(closed, true, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream()), Surroundings.Manner.SCRIPT, Optional.empty(),
        Main.launcher());
    assertThat(Main.run(new String[]{"journal", "greeter"}, surroundings)).isZero();
  }

  @Test
  void completionKnowsTheCommandsAndTheVats() {
    Run run = replay("");
    assertThat(run).isEqualTo(new Run(0, "", ""));
    try (Journal journal = Journal.open(folder.resolve("greeter"), Options.defaults())) {
      Desk desk = ReplayDesk.of(journal, folder).sit(Screen.NOBODY, true);
      assertThat(desk.greeting()).isEqualTo("8 cranks; 2 vats: alice, bob. Type help for the commands.");
      assertThat(desk.prompt()).isEqualTo("crank 0 of 8> ");
      assertThat(desk.proposals("un")).isEqualTo(ReplayVerb.words());
      assertThat(desk.proposals("until b")).containsExactly("alice", "bob", "kernel", "fault");
      assertThat(desk.proposals("help n")).isEqualTo(ReplayVerb.words());
      assertThat(desk.proposals("show-tables q")).contains("queue", "bob");
    }
  }
}
