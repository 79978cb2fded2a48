package vatworks.confine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What random programs are made of, read from a resource whose first lines say how it is written.
final class Grammar {

  private static final Pattern TOKEN = Pattern.compile(
      "#(?<word>[a-z]+)(:(?<kind>[a-z]+))?(@(?<bound>[a-z])\\b)?|@(?<name>[a-z])\\b|(?<brace>[{}])");

  private static final int FAR = 1_000;

  /// A piece of a template.
  sealed interface Part {

    /// Is put down as it is.
    record Text(String text) implements Part {}

    /// A `{` or a `}`, between which names are seen.
    record Brace(boolean opens) implements Part {}

    /// `@x`.
    record Name(String name) implements Part {}

    /// `#word:kind@bound`; what is not there is empty.
    record Place(String word, String kind, String bound) implements Part {}
  }

  /// One way to write a symbol.
  ///
  /// @param needs what must be in scope: `outer`, `checked`, `loop`, `result`, `set:KIND`, `call:KIND`
  /// @param isLoose whether it has to be put in parentheses to be part of something larger
  record Template(String symbol, Set<String> needs, boolean isLoose, List<Part> parts) {}

  private final Map<String, List<Template>> templates = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, Integer> heights = new HashMap<>();

  private Grammar() {}

  static Grammar read(String resource) {
    Grammar grammar = new Grammar();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Grammar.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      grammar.read(lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    grammar.measure();
    return grammar;
  }

  /// The type of a kind, as it is written in Java; nothing if the symbol is not a kind.
  Optional<String> type(String symbol) {
    return Optional.ofNullable(types.get(symbol));
  }

  boolean isSymbol(String word) {
    return templates.containsKey(word);
  }

  List<String> kinds() {
    return List.copyOf(types.keySet());
  }

  List<Template> templates(String symbol) {
    return templates.get(symbol);
  }

  /// How deep what comes of a symbol is at least.
  int height(String symbol) {
    return heights.getOrDefault(symbol, 0);
  }

  /// How deep what comes of a template is at least.
  int height(Template template) {
    return template.parts.stream().mapToInt(this::height).max().orElse(0);
  }

  private int height(Part part) {
    if (!(part instanceof Part.Place place)) {
      return 0;
    }
    String symbol = switch (place.word) {
      case "statements" -> "statement";
      case "result" -> "text";
      default -> place.word;
    };
    return isSymbol(symbol) ? 1 + heights.getOrDefault(symbol, FAR) : 0;
  }

  private void measure() {
    for (boolean isDone = false; !isDone;) {
      isDone = true;
      for (String symbol : templates.keySet()) {
        int least = templates.get(symbol).stream().filter(it -> it.needs.isEmpty()).mapToInt(this::height)
            .min().orElse(FAR);
        isDone &= Integer.valueOf(least).equals(heights.put(symbol, least));
      }
    }
  }

  private void read(List<String> lines) {
    String symbol = "";
    StringBuilder template = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("   ")) {
        template.append('\n').append(line.strip());
        continue;
      }
      add(symbol, template);
      if (line.startsWith(" ")) {
        template.append(line.strip());
      } else {
        String[] words = line.split(": ", 2);
        symbol = words[0];
        templates.put(symbol, new ArrayList<>());
        if (words.length > 1) {
          types.put(symbol, words[1]);
        }
      }
    }
    add(symbol, template);
  }

  private void add(String symbol, StringBuilder text) {
    if (!text.isEmpty()) {
      templates.get(symbol).add(template(symbol, text.toString()));
      text.setLength(0);
    }
  }

  private static Template template(String symbol, String text) {
    Set<String> needs = new TreeSet<>();
    String body = text;
    while (body.startsWith("?")) {
      needs.add(body.substring(1, body.indexOf(' ')));
      body = body.substring(body.indexOf(' ') + 1);
    }
    List<Part> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(body);
    int end = 0;
    while (token.find()) {
      if (token.start() > end) {
        parts.add(new Part.Text(body.substring(end, token.start())));
      }
      parts.add(part(token, needs));
      end = token.end();
    }
    if (end < body.length()) {
      parts.add(new Part.Text(body.substring(end)));
    }
    return new Template(symbol, needs, body.contains(" ") && !isInParentheses(body), parts);
  }

  private static boolean isInParentheses(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return text.endsWith(")");
  }

  private static Part part(Matcher token, Set<String> needs) {
    if (token.group("brace") != null) {
      return new Part.Brace(token.group("brace").equals("{"));
    }
    if (token.group("name") != null) {
      return new Part.Name(token.group("name"));
    }
    String word = token.group("word");
    String kind = Optional.ofNullable(token.group("kind")).orElse("");
    switch (word) {
      case "set", "call" -> needs.add(word + ":" + kind);
      case "loop", "result" -> needs.add(word);
      default -> {
        // Is always to be had.
      }
    }
    return new Part.Place(word, kind, Optional.ofNullable(token.group("bound")).orElse(""));
  }
}
