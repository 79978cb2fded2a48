package vatworks.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vatworks.container.ContainerException;
import vatworks.container.Difference;
import vatworks.container.Happening;
import vatworks.container.Holders;
import vatworks.container.Journal;
import vatworks.container.Printable;
import vatworks.container.TablesView;
import vatworks.container.Trace;

/// The desk of a journal: what happened, gone through back and forth. It is always after some crank, and
/// shows the tables as they were then.
final class ReplayDesk implements Desk {

  private static final int TRACED = 40;
  private static final String NOT_ALL = "  (what else it asked for is not in the journal)";

  private final Journal journal;
  private final Screen screen;
  private final Path folder;
  private long crank;
  private volatile boolean isGivenUp;

  private ReplayDesk(Journal journal, Screen screen, Path folder) {
    this.journal = journal;
    this.screen = screen;
    this.folder = folder;
  }

  /// The desks of a journal.
  ///
  /// @param folder what the names of files in commands are relative to
  static Place of(Journal journal, Path folder) {
    return (screen, isPerson) -> new ReplayDesk(journal, screen, folder);
  }

  @Override
  public String greeting() {
    List<String> vats = journal.vats();
    return count(journal.cranks(), "crank")
        + (vats.isEmpty() ? "" : "; " + count(vats.size(), "vat") + ": " + Text.some(vats))
        + ". Type help for the commands.";
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  @Override
  public void begin() {
    // Nothing happens by itself.
  }

  @Override
  public String prompt() {
    return screen.paint().strong("crank " + crank) + " of " + journal.cranks() + "> ";
  }

  @Override
  public Outcome execute(String line) {
    isGivenUp = false;
    try {
      journal.follow();
      return execute(LookParser.parse(line));
    } catch (ContainerException e) {
      return failed(e.getMessage());
    }
  }

  private Outcome execute(Look look) {
    return switch (look) {
      case Look.Goto(OptionalLong to) -> goTo(to.orElse(journal.cranks()));
      case Look.Next(long cranks) -> next(cranks);
      case Look.Back(long cranks) -> goTo(Math.max(0, crank - cranks));
      case Look.Until(String pattern) -> until(pattern);
      case Look.Trace(OptionalLong of) -> trace(of.orElse(crank));
      case Look.Why(String kref) -> why(kref);
      case Look.Diff(long before, OptionalLong after) -> diff(before, after.orElse(crank));
      case Look.Log(Optional<String> vat) ->
        showing().noLog(vat).orElseGet(() -> showing().log(journal.log(crank, vat)));
      case Look.Help(Optional<ReplayVerb> verb) ->
        done(verb.map(Manual::page).orElseGet(() -> Manual.overview(List.of(ReplayVerb.values()))));
      case Look.Unknown(String word) -> failed(Complaint.noSuchCommand(word, ReplayVerb.words()));
      case Look.Shared(Command command) -> execute(command);
    };
  }

  private Outcome execute(Command command) {
    return switch (command) {
      case Command.Quit() -> Outcome.QUIT;
      case Command.Erroneous erroneous -> failed(Complaint.of(erroneous));
      case Command.ShowTables(Command.Part part, boolean json) -> showing().tables(tables(), part, json);
      case Command.ShowGraph(Optional<String> file) -> showing().graph(tables(), file);
      case Command.Vows(Optional<String> vat, boolean json) -> showing().vows(tables(), vat, json);
      case Command.Vats() -> done(new TablesText(tables(), screen.columns()).vats(Optional.empty()));
      case Command.Flows(boolean json) -> showing().flows(tables(), json);
      case Command.Meters(boolean json) -> showing().meters(tables(), json, Map.of());
      case Command.Faults(boolean json) -> showing().faults(tables(), json);
      case Command.Nothing() -> Outcome.DONE;
      case Command.Run _,Command.Pause _,Command.Step _,Command.Send _,Command.Log _ -> notHere();
      case Command.Upgrade _,Command.Help _,Command.Unknown _ -> notHere();
      case Command.Boost _,Command.Suspend _,Command.Resume _,Command.Refill _ -> notHere();
      case Command.Retry _,Command.Skip _,Command.Kill _ -> notHere();
    };
  }

  private static Outcome notHere() {
    throw new IllegalStateException("that is no command of this console");
  }

  private Showing showing() {
    return new Showing(screen, folder, journal.vats());
  }

  private TablesView tables() {
    return journal.tables(crank);
  }

  private Outcome goTo(long to) {
    if (to > journal.cranks()) {
      return noSuchCrank(to);
    }
    crank = to;
    if (crank == 0) {
      return done("before crank 1: the tables are empty");
    }
    print(journal.happening(crank));
    return Outcome.DONE;
  }

  private Outcome noSuchCrank(long to) {
    return failed(
        "there is no crank " + to + ": "
            + (journal.cranks() == 0 ? "the journal is empty" : "the last is crank " + journal.cranks()));
  }

  private Outcome next(long cranks) {
    if (crank == journal.cranks()) {
      return done(crank == 0 ? "the journal is empty" : "crank " + crank + " is the last");
    }
    for (long i = 0; i < cranks && crank < journal.cranks() && !isGivenUp && !screen.isDeaf(); i++) {
      crank++;
      print(journal.happening(crank));
    }
    return Outcome.DONE;
  }

  private Outcome until(String pattern) {
    OptionalLong found = journal.find(crank, pattern, () -> !isGivenUp && !screen.isDeaf());
    if (found.isPresent()) {
      return goTo(found.getAsLong());
    }
    return failed(
        isGivenUp
            ? "the search for " + Printable.line(pattern) + " was broken off: this is crank " + crank
            : "there is no " + Printable.line(pattern) + " after crank " + crank);
  }

  private void print(Happening happening) {
    StringBuilder text = new StringBuilder(
        new CrankText(screen.paint(), screen.columns()).of(happening.report()));
    happening.logged().forEach(line -> text.append("\n  ").append(line));
    if (!happening.isWhole()) {
      text.append('\n').append(screen.paint().faint(NOT_ALL));
    }
    screen.print(text.toString());
  }

  private Outcome trace(long of) {
    if (of > journal.cranks()) {
      return noSuchCrank(of);
    }
    if (of == 0) {
      return failed("nothing has happened yet: go to a crank, or name one");
    }
    Trace trace = journal.trace(of, TRACED);
    Stream.Builder<String> lines = Stream.builder();
    lines.add(trace.crank().toString());
    lines.add(trace.causes().isEmpty() ? "caused by: none" : "caused by");
    for (Trace.Link cause : trace.causes()) {
      if (cause == trace.causes().getLast() && trace.causesLeftOut() > 0) {
        lines.add("  ... " + count(trace.causesLeftOut(), "crank"));
      }
      lines.add("  " + cause);
    }
    lines.add(trace.effects().isEmpty() ? "caused: none" : "caused");
    trace.effects().forEach(effect -> lines.add("  ".repeat(effect.depth()) + effect.link()));
    if (trace.effectsLeftOut() > 0) {
      lines.add("  ... and " + trace.effectsLeftOut() + " more");
    }
    return done(fit(lines.build()));
  }

  private Outcome why(String kref) {
    Holders holders = journal.holders(kref, crank);
    if (holders.since() == 0) {
      return failed("nobody has mentioned " + kref + " up to crank " + crank);
    }
    if (holders.all().isEmpty()) {
      return done(kref + " is there since crank " + holders.since() + "; no vat has held it");
    }
    return done(fit(holders.all().stream().map(holder -> "  ".repeat(holder.depth()) + holder)));
  }

  private Outcome diff(long before, long after) {
    if (Math.max(before, after) > journal.cranks()) {
      return noSuchCrank(Math.max(before, after));
    }
    List<Difference> differences = journal.differences(before, after);
    return done(
        differences.isEmpty()
            ? "the tables are the same"
            : fit(differences.stream().map(Difference::toString)));
  }

  private String fit(Stream<String> lines) {
    return lines.map(line -> Text.fit(line, screen.columns())).collect(Collectors.joining("\n"));
  }

  @Override
  public boolean settle() {
    return true;
  }

  @Override
  public void giveUp() {
    isGivenUp = true;
  }

  @Override
  public List<String> proposals(String line) {
    List<String> words = Completion.Words.of(line);
    if (words.size() == 1) {
      return ReplayVerb.words();
    }
    boolean isFirst = words.size() == 2;
    return switch (ReplayVerb.of(words.getFirst()).orElse(ReplayVerb.QUIT)) {
      case SHOW_TABLES -> isFirst ? and("queue", "objects", "promises", "--json") : List.of("--json");
      case VOWS -> isFirst ? and("--json") : List.of("--json");
      case FLOWS, METERS, FAULTS -> List.of("--json");
      case LOG -> isFirst ? and("kernel") : List.of();
      case UNTIL -> isFirst ? and("kernel", "fault") : List.of();
      case HELP -> isFirst ? ReplayVerb.words() : List.of();
      case GOTO -> isFirst ? List.of("last") : List.of();
      case NEXT, BACK, TRACE, WHY, DIFF, SHOW_GRAPH, VATS, QUIT -> List.of();
    };
  }

  private List<String> and(String... others) {
    return Stream.concat(journal.vats().stream(), Stream.of(others)).toList();
  }

  @Override
  public boolean leave() {
    return true;
  }

  private Outcome done(String text) {
    screen.print(text);
    return Outcome.DONE;
  }

  private Outcome failed(String sentence) {
    screen.complain(sentence);
    return Outcome.FAILED;
  }
}
