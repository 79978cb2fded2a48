package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import vatworks.container.Container;
import vatworks.container.TablesView;

/// Completes commands, vats and facets, and in the arguments of `send` references such as `"@bob:3"`.
final class Completion {

  private static final long TABLES_MILLIS = 200;

  private final Container container;

  Completion(Container container) {
    this.container = container;
  }

  /// What a terminal's line reader completes with.
  static Completer of(Desk desk) {
    return (reader, line, candidates) -> desk.proposals(line.line().substring(0, line.cursor()))
        .forEach(text -> candidates.add(candidate(text)));
  }

  // A reference goes on: its quote, or a colon and a facet, is still to come.
  private static Candidate candidate(String text) {
    return new Candidate(text, text, null, null, null, null, !text.startsWith("@"));
  }

  /// What may stand at the end of `line` in place of its last word.
  List<String> proposals(String line) {
    List<String> words = Words.of(line);
    String last = words.getLast();
    if (words.size() == 1) {
      return Verb.words();
    }
    boolean isFirst = words.size() == 2;
    return switch (Verb.of(words.getFirst()).orElse(Verb.QUIT)) {
      case SEND -> isFirst ? receivers(last) : arguments(words, last);
      case UPGRADE, KILL -> isFirst ? container.vats() : List.of();
      case SHOW_TABLES -> isFirst
          ? Stream.concat(container.vats().stream(), Stream.of("queue", "objects", "promises", "--json"))
              .toList()
          : List.of("--json");
      case VOWS -> isFirst
          ? Stream.concat(container.vats().stream(), Stream.of("--json")).toList()
          : List.of("--json");
      case LOG ->
        Stream.concat(container.vats().stream(), Stream.of("kernel", "-f")).toList();
      case HELP -> isFirst ? Verb.words() : List.of();
      case FLOWS, METERS, FAULTS -> List.of("--json");
      case BOOST -> isFirst ? flows() : List.of();
      case REFILL -> isFirst ? meters() : List.of();
      case SUSPEND, RESUME -> isFirst
          ? Stream.of(container.vats(), flows(), meters()).flatMap(List::stream).toList()
          : List.of();
      case RETRY, SKIP -> isFirst ? failed() : List.of();
      case RUN, PAUSE, STEP, SHOW_GRAPH, VATS, QUIT -> List.of();
    };
  }

  private List<String> receivers(String last) {
    return last.startsWith("@") ? references(last) : container.vats();
  }

  private List<String> arguments(List<String> words, String last) {
    if (last.startsWith("@")) {
      return references(last);
    }
    return words.size() == 3 ? facets(vat(words.get(1))) : List.of();
  }

  private List<String> references(String last) {
    int colon = last.indexOf(':');
    return colon < 0
        ? container.vats().stream().map(vat -> "@" + vat).toList()
        : facets(last.substring(1, colon)).stream().map(n -> last.substring(0, colon + 1) + n).toList();
  }

  private static String vat(String word) {
    return word.startsWith("@") ? word.substring(1) : word;
  }

  /// The ids of the flows; none where the container is too busy to say.
  private List<String> flows() {
    return tables()
        .map(tables -> tables.flows().stream().map(TablesView.FlowRow::id).toList())
        .orElse(List.of());
  }

  /// The ids of the meters, likewise.
  private List<String> meters() {
    return tables()
        .map(tables -> tables.meters().stream().map(TablesView.MeterRow::id).toList())
        .orElse(List.of());
  }

  /// The names of the vats that failed, likewise.
  private List<String> failed() {
    return tables().map(tables -> {
      Names names = new Names(tables);
      return tables.faults().stream().map(fault -> names.vat(fault.vat())).toList();
    }).orElse(List.of());
  }

  /// The export numbers of a vat that the kernel knows; none where the container is too busy to say.
  private List<String> facets(String vat) {
    List<String> numbers = new ArrayList<>();
    tables().ifPresent(
        tables -> Names.find(tables.vats(), vat).ifPresent(
            row -> tables.objects().stream()
                .filter(object -> object.owner().equals(row.id()))
                .forEach(object -> numbers.add(object.slot().substring("o+".length())))));
    return numbers;
  }

  private Optional<TablesView> tables() {
    try {
      return Optional.of(container.tables().get(TABLES_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// How a line at the console falls into words: at blanks, and inside `send`'s arguments at what JSON puts
  /// around a string. Unlike a shell's, a line is always complete.
  static final class Words implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      List<String> words = of(line.substring(0, cursor));
      return new Line(line, cursor, words);
    }

    static List<String> of(String line) {
      List<String> words = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < line.length(); i++) {
        if (" \t\"'[,{".indexOf(line.charAt(i)) >= 0) {
          if (i > start) {
            words.add(line.substring(start, i));
          }
          start = i + 1;
        }
      }
      words.add(line.substring(start));
      return words;
    }

    private record Line(String line, int cursor, List<String> words) implements CompletingParsedLine {

      @Override
      public String word() {
        return words.getLast();
      }

      @Override
      public int wordCursor() {
        return word().length();
      }

      @Override
      public int wordIndex() {
        return words.size() - 1;
      }

      @Override
      public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
      }

      @Override
      public int rawWordCursor() {
        return wordCursor();
      }

      @Override
      public int rawWordLength() {
        return wordCursor();
      }
    }
  }
}
