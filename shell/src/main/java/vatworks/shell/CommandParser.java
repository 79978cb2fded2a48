package vatworks.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.shell.LineWords.Word;

/// Reads a line of the console. It never throws: a line that makes no sense is an [Command.Unknown] or an
/// [Command.Erroneous] that says where and why.
final class CommandParser {

  /// The most deliveries that one `step` makes.
  static final int MAX_STEPS = 1_000_000;

  private static final int MOST_PRICE = 1_000;
  private static final long MOST_COMPUTRONS = (1L << 53) - 1;
  private static final Pattern COMPUTRONS = Pattern.compile("([0-9]{1,16})([kMG]?)");
  private static final Map<String, Long> UNITS = Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "G",
      1_000_000_000L);
  private static final String JSON_OPTION = "--json";
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern FACET = Pattern.compile("(?:o[+])?(0|[1-9][0-9]{0,15})");
  private static final Pattern LOOKS_LIKE_FACET = Pattern.compile("[0-9].*|[op][+-][0-9].*|[+-].*");

  private final LineWords all;
  private final String line;
  private final List<Word> words;

  private CommandParser(String line) {
    this.all = LineWords.of(line);
    this.line = line;
    this.words = all.words();
  }

  static Command parse(String line) {
    return new CommandParser(line).parse();
  }

  private Command parse() {
    if (all.isEmpty()) {
      return new Command.Nothing();
    }
    String first = words.getFirst().text();
    return Verb.of(first).map(this::parse).orElseGet(() -> new Command.Unknown(first));
  }

  private Command parse(Verb verb) {
    return switch (verb) {
      case RUN -> alone(verb, new Command.Run());
      case PAUSE -> alone(verb, new Command.Pause());
      case STEP -> atMostOne(verb, this::step);
      case SEND -> send();
      case UPGRADE -> upgrade();
      case SHOW_TABLES -> showTables();
      case SHOW_GRAPH -> atMostOne(verb, this::showGraph);
      case VOWS -> vows();
      case VATS -> alone(verb, new Command.Vats());
      case FLOWS -> onlyJson(verb, Command.Flows::new);
      case BOOST -> boost();
      case METERS -> onlyJson(verb, Command.Meters::new);
      case REFILL -> refill();
      case SUSPEND -> with("a vat, a flow or a meter", verb, Command.Suspend::new);
      case RESUME -> with("a vat, a flow or a meter", verb, Command.Resume::new);
      case FAULTS -> onlyJson(verb, Command.Faults::new);
      case RETRY -> with("a vat", verb, Command.Retry::new);
      case SKIP -> with("a vat", verb, Command.Skip::new);
      case KILL -> kill();
      case LOG -> log();
      case HELP -> atMostOne(verb, this::help);
      case QUIT -> alone(verb, new Command.Quit());
    };
  }

  private Command alone(Verb verb, Command command) {
    return all.surplus(0, verb).map(Command.class::cast).orElse(command);
  }

  private Command atMostOne(Verb verb, Function<Optional<Word>, Command> command) {
    return all.surplus(1, verb).map(Command.class::cast).orElseGet(() -> command.apply(all.argument(1)));
  }

  private Command step(Optional<Word> count) {
    if (count.isEmpty()) {
      return new Command.Step(1);
    }
    Word word = count.get();
    if (word.text().matches("[1-9][0-9]{0,6}") && Integer.parseInt(word.text()) <= MAX_STEPS) {
      return new Command.Step(Integer.parseInt(word.text()));
    }
    return wrong(word.start(), "expected how many deliveries, a number from 1 to " + MAX_STEPS, Verb.STEP);
  }

  private Command upgrade() {
    if (words.size() < 2 || vatName(words.get(1).text()).isEmpty()) {
      return missing("a vat", Verb.UPGRADE);
    }
    return atMostOne(Verb.UPGRADE, word -> new Command.Upgrade(vatName(word.orElseThrow().text())));
  }

  private Command showTables() {
    return optionalWord(Verb.SHOW_TABLES, JSON_OPTION, "expected one vat, or queue, objects or promises",
        (word, json) -> {
          Command.Part part = word.map(it -> part(it.text())).orElseGet(Command.Part.Everything::new);
          return new Command.ShowTables(part, json);
        });
  }

  private Command onlyJson(Verb verb, Function<Boolean, Command> command) {
    return optionalWord(
        verb, JSON_OPTION, "",
        (word, json) -> word.map(it -> wrong(it.start(), "the only option is " + JSON_OPTION, verb))
            .orElseGet(() -> command.apply(json)));
  }

  private Command refill() {
    if (words.size() < 3) {
      return missing(words.size() < 2 ? "a meter" : "how many computrons", Verb.REFILL);
    }
    Word amount = words.get(2);
    Matcher matcher = COMPUTRONS.matcher(amount.text());
    long computrons = matcher.matches()
        ? product(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)))
        : 0;
    if (computrons < 1 || computrons > MOST_COMPUTRONS) {
      return wrong(amount.start(), "expected how many computrons, as 5000, 20k, 5M or 1G", Verb.REFILL);
    }
    return all.surplus(2, Verb.REFILL).map(Command.class::cast)
        .orElseGet(() -> new Command.Refill(words.get(1).text(), computrons));
  }

  // 0 where it is more than any number here.
  private static long product(long number, long unit) {
    return number > MOST_COMPUTRONS / unit ? 0 : number * unit;
  }

  private Command kill() {
    if (words.size() < 2 || vatName(words.get(1).text()).isEmpty()) {
      return missing("a vat", Verb.KILL);
    }
    String reason = words.size() == 2 ? "killed" : line.substring(words.get(2).start()).strip();
    return new Command.Kill(vatName(words.get(1).text()), reason);
  }

  private Command boost() {
    if (words.size() < 3) {
      return missing(words.size() < 2 ? "a flow" : "a price", Verb.BOOST);
    }
    Word price = words.get(2);
    if (!price.text().matches("0|[1-9][0-9]{0,3}") || Integer.parseInt(price.text()) > MOST_PRICE) {
      return wrong(price.start(), "expected a price from 0 to " + MOST_PRICE, Verb.BOOST);
    }
    return all.surplus(2, Verb.BOOST).map(Command.class::cast)
        .orElseGet(() -> new Command.Boost(words.get(1).text(), Integer.parseInt(price.text())));
  }

  private Command with(String what, Verb verb, Function<String, Command> command) {
    if (words.size() < 2 || vatName(words.get(1).text()).isEmpty()) {
      return missing(what, verb);
    }
    return atMostOne(verb, word -> command.apply(vatName(word.orElseThrow().text())));
  }

  private Command vows() {
    return optionalWord(
        Verb.VOWS, JSON_OPTION, "expected one vat",
        (word, json) -> new Command.Vows(word.map(vat -> vatName(vat.text())), json));
  }

  private Command log() {
    return optionalWord(
        Verb.LOG, "-f", "expected one vat",
        (word, follows) -> new Command.Log(word.map(vat -> vatName(vat.text())), follows));
  }

  /// A command that takes one word and an option, in any order, or neither.
  ///
  /// @param onlyOne what is said of a second word
  private Command optionalWord(
      Verb verb, String option, String onlyOne, BiFunction<Optional<Word>, Boolean, Command> command) {
    boolean hasOption = false;
    Optional<Word> only = Optional.empty();
    for (Word word : words.subList(1, words.size())) {
      if (word.text().equals(option) && !hasOption) {
        hasOption = true;
      } else if (word.text().startsWith("-")) {
        return wrong(word.start(), "the only option is " + option, verb);
      } else if (only.isPresent()) {
        return wrong(word.start(), onlyOne, verb);
      } else {
        only = Optional.of(word);
      }
    }
    return command.apply(only, hasOption);
  }

  private static Command.Part part(String word) {
    return switch (word) {
      case "queue" -> new Command.Part.Queue();
      case "objects" -> new Command.Part.Objects();
      case "promises" -> new Command.Part.Promises();
      default -> new Command.Part.OfVat(vatName(word));
    };
  }

  private Command showGraph(Optional<Word> file) {
    if (file.isPresent() && !file.get().text().matches(".+[.](svg|dot)")) {
      return wrong(file.get().start(), "expected a file whose name ends in .svg or .dot", Verb.SHOW_GRAPH);
    }
    return new Command.ShowGraph(file.map(Word::text));
  }

  private Command help(Optional<Word> about) {
    if (about.isEmpty()) {
      return new Command.Help(Optional.empty());
    }
    Optional<Verb> verb = Verb.of(about.get().text());
    if (verb.isEmpty()) {
      return wrong(about.get().start(), "expected one of " + String.join(", ", Verb.words()), Verb.HELP);
    }
    return new Command.Help(verb);
  }

  private Command send() {
    if (words.size() < 2) {
      return missing("a vat", Verb.SEND);
    }
    Word receiver = words.get(1);
    String vat = vatName(receiver.text());
    int colon = receiver.text().lastIndexOf(':');
    int next = 2;
    Optional<Word> number = Optional.empty();
    if (colon >= 0) {
      vat = vatName(receiver.text().substring(0, colon));
      number = Optional.of(new Word(receiver.text().substring(colon + 1), receiver.start() + colon + 1));
    } else if (words.size() > 2 && LOOKS_LIKE_FACET.matcher(words.get(2).text()).matches()) {
      number = Optional.of(words.get(next++));
    }
    if (vat.isEmpty()) {
      return wrong(receiver.start(), "expected a vat's name", Verb.SEND);
    }
    Optional<Long> facet = number.isEmpty() ? Optional.of(0L) : facet(number.get().text());
    if (facet.isEmpty()) {
      return wrong(number.get().start(), "expected a facet, as 3 or o+3", Verb.SEND);
    }
    if (words.size() <= next) {
      return missing("a method", Verb.SEND);
    }
    return send(vat, facet.get(), words.get(next));
  }

  private Command send(String vat, long facet, Word method) {
    if (method.text().matches("[\\[{'\"].*")) {
      return wrong(method.start(), "expected a method's name before the arguments", Verb.SEND);
    }
    int start = method.end();
    int end = line.stripTrailing().length();
    while (start < end && Character.isWhitespace(line.charAt(start))) {
      start++;
    }
    if (end - start >= 2 && line.charAt(start) == '\'' && line.charAt(end - 1) == '\'') {
      start++;
      end--;
    }
    if (start >= end) {
      return new Command.Send(vat, facet, method.text(), "[]");
    }
    String args = line.substring(start, end);
    Optional<Integer> flaw = flaw(args);
    return flaw.isEmpty()
        ? new Command.Send(vat, facet, method.text(), args)
        : wrong(start + flaw.get(), "expected the arguments as a JSON array", Verb.SEND);
  }

  /// Where `args` stops being a JSON array, if it is none.
  private static Optional<Integer> flaw(String args) {
    if (!args.startsWith("[")) {
      return Optional.of(0);
    }
    int depth = 0;
    try (JsonParser parser = JSON.createParser(args)) {
      parser.nextToken();
      do {
        depth += switch (parser.currentToken()) {
          case START_ARRAY, START_OBJECT -> 1;
          case END_ARRAY, END_OBJECT -> -1;
          default -> 0;
        };
        if (parser.nextToken() != null && depth == 0) {
          return Optional.of((int) parser.getTokenLocation().getCharOffset());
        }
      } while (parser.currentToken() != null);
      return depth == 0 ? Optional.empty() : Optional.of(args.length());
    } catch (JsonProcessingException e) {
      long offset = e.getLocation().getCharOffset();
      return Optional.of(Math.clamp(offset, 0, args.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string is no file: it cannot fail to be read.
    }
  }

  private static Optional<Long> facet(String text) {
    Matcher matcher = FACET.matcher(text);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  private static String vatName(String text) {
    return text.startsWith("@") ? text.substring(1) : text;
  }

  private Command missing(String what, Verb verb) {
    return all.missing(what, verb);
  }

  private Command wrong(int column, String message, Verb verb) {
    return all.wrong(column, message, verb);
  }
}
