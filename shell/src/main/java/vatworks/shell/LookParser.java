package vatworks.shell;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import vatworks.container.Journal;
import vatworks.shell.LineWords.Word;

/// Reads a line of the console on a journal. It never throws.
record LookParser(LineWords all) {

  static final long MOST_AT_ONCE = 1_000_000;

  static Look parse(String line) {
    return new LookParser(LineWords.of(line)).parse();
  }

  private Look parse() {
    if (all.isEmpty()) {
      return new Look.Shared(new Command.Nothing());
    }
    String first = all.words().getFirst().text();
    return ReplayVerb.of(first).map(this::parse).orElseGet(() -> new Look.Unknown(first));
  }

  private Look parse(ReplayVerb verb) {
    return switch (verb) {
      case GOTO -> atMost(1, verb, this::where);
      case NEXT -> atMost(1, verb, () -> count(verb, Look.Next::new));
      case BACK -> atMost(1, verb, () -> count(verb, Look.Back::new));
      case UNTIL -> until();
      case TRACE -> atMost(1, verb, () -> crank(1, verb, Look.Trace::new));
      case WHY -> atMost(1, verb, this::why);
      case DIFF -> atMost(2, verb, this::diff);
      case SHOW_TABLES, SHOW_GRAPH, VOWS, VATS, FLOWS, METERS, FAULTS, QUIT ->
        new Look.Shared(CommandParser.parse(all.line()));
      case LOG -> atMost(1, verb, this::log);
      case HELP -> atMost(1, verb, this::help);
    };
  }

  private interface Parsing {
    Look parse();
  }

  private Look atMost(int arguments, ReplayVerb verb, Parsing parsing) {
    return all.surplus(arguments, verb).map(LookParser::shared).orElseGet(parsing::parse);
  }

  private Look where() {
    Optional<Word> word = all.argument(1);
    if (word.isEmpty()) {
      return missing("the number of a crank, or last", ReplayVerb.GOTO);
    }
    return word.get().text().equals("last")
        ? new Look.Goto(OptionalLong.empty())
        : crank(1, ReplayVerb.GOTO, Look.Goto::new);
  }

  private Look count(ReplayVerb verb, LongFunction<Look> look) {
    Optional<Word> word = all.argument(1);
    if (word.isEmpty()) {
      return look.apply(1);
    }
    String text = word.get().text();
    return text.matches("[1-9][0-9]{0,6}") && Long.parseLong(text) <= MOST_AT_ONCE
        ? look.apply(Long.parseLong(text))
        : wrong(word.get(), "expected how many cranks, a number from 1 to " + MOST_AT_ONCE, verb);
  }

  /// @param argument which one, from 1; it may be missing
  private Look crank(int argument, ReplayVerb verb, Function<OptionalLong, Look> look) {
    Optional<Word> word = all.argument(argument);
    if (word.isEmpty()) {
      return look.apply(OptionalLong.empty());
    }
    String text = word.get().text();
    return text.matches("0|[1-9][0-9]{0,17}")
        ? look.apply(OptionalLong.of(Long.parseLong(text)))
        : wrong(word.get(), "expected the number of a crank", verb);
  }

  private Look until() {
    Optional<Word> word = all.argument(1);
    if (word.isEmpty()) {
      return missing("a vat, VAT.METHOD, a kref, fault or /REGEX/", ReplayVerb.UNTIL);
    }
    boolean isRegex = word.get().text().startsWith("/");
    String pattern = isRegex ? all.line().substring(word.get().start()).strip() : word.get().text();
    return Journal.flaw(pattern)
        .map(flaw -> wrong(word.get(), flaw, ReplayVerb.UNTIL))
        .orElseGet(
            () -> atMost(isRegex ? all.words().size() : 1, ReplayVerb.UNTIL, () -> new Look.Until(pattern)));
  }

  private Look why() {
    Optional<Word> word = all.argument(1);
    if (word.isEmpty()) {
      return missing("a kref, as ko22 or kp40", ReplayVerb.WHY);
    }
    return word.get().text().matches("k[op](0|[1-9][0-9]{0,14})")
        ? new Look.Why(word.get().text())
        : wrong(word.get(), "expected a kref, as ko22 or kp40", ReplayVerb.WHY);
  }

  private Look diff() {
    if (all.argument(1).isEmpty()) {
      return missing("the number of a crank", ReplayVerb.DIFF);
    }
    return crank(
        1, ReplayVerb.DIFF,
        before -> crank(2, ReplayVerb.DIFF, after -> new Look.Diff(before.getAsLong(), after)));
  }

  private Look log() {
    Optional<Word> word = all.argument(1);
    return word.isPresent() && word.get().text().startsWith("-")
        ? wrong(word.get(), "there is nothing to follow in what is past", ReplayVerb.LOG)
        : new Look.Log(word.map(Word::text).map(it -> it.startsWith("@") ? it.substring(1) : it));
  }

  private Look help() {
    Optional<Word> about = all.argument(1);
    Optional<ReplayVerb> verb = about.flatMap(word -> ReplayVerb.of(word.text()));
    return about.isPresent() && verb.isEmpty()
        ? wrong(about.get(), "expected one of " + String.join(", ", ReplayVerb.words()), ReplayVerb.HELP)
        : new Look.Help(verb);
  }

  private Look missing(String what, ReplayVerb verb) {
    return shared(all.missing(what, verb));
  }

  private Look wrong(Word word, String message, ReplayVerb verb) {
    return shared(all.wrong(word.start(), message, verb));
  }

  private static Look shared(Command command) {
    return new Look.Shared(command);
  }
}
