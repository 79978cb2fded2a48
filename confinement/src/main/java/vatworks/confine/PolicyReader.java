package vatworks.confine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the policy. It is a table in text files, which say themselves how they are written.
///
/// A line that says nothing of what a member costs, by what it is replaced, or that it is refused, is an error:
/// nothing gets into the policy by being forgotten.
final class PolicyReader {

  private static final Pattern CLASS = Pattern.compile(
      "class (\\S+)(?: +(?:is (?<is>\\S+)|(?<free>free)|refused: (?<advice>.+)))?");
  private static final Pattern PACKAGE = Pattern.compile("package (\\S+) +refused: (.+)");
  private static final Pattern MEMBER = Pattern.compile(
      "(?:field (?<field>\\w+)|(?<method>\\w+\\([^)]*\\))) +(?<ruling>.+)");
  private static final Pattern RULING = Pattern.compile(
      "replaced by (?<by>\\S+)|refused: (?<advice>.+)|(?<cost>.+?)(?: +allocates (?<bytes>.+))?");

  private final Map<String, ClassRuling> classes = new LinkedHashMap<>();
  private final Map<String, String> packages = new LinkedHashMap<>();
  private Optional<Map<String, Ruling>> members = Optional.empty();

  /// Adds a file of the policy's.
  ///
  /// @param name of a resource beside this class
  PolicyReader read(String name) {
    InputStream resource = PolicyReader.class.getResourceAsStream("policy/" + name);
    if (resource == null) {
      throw new IllegalStateException("there is no resource policy/" + name);
    }
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        take(line, name + ":" + number);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the policy " + name, e);
    }
  }

  /// Adds one line.
  ///
  /// @param place where it is, for messages
  void take(String line, String place) {
    String text = line.replaceFirst("(^|\\s)#.*", "").strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      if (Character.isWhitespace(line.charAt(0))) {
        member(text);
      } else {
        type(text);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  Map<String, ClassRuling> classes() {
    return classes;
  }

  /// Advice by package, with its final dot.
  Map<String, String> packages() {
    return packages;
  }

  private void type(String text) {
    Matcher unit = PACKAGE.matcher(text);
    if (unit.matches()) {
      packages.put(Names.internal(unit.group(1)) + "/", unit.group(2));
      members = Optional.empty();
      return;
    }
    Matcher matcher = CLASS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected class NAME, class NAME is NAME, class NAME free, class NAME refused: ADVICE, or package "
              + "NAME refused: ADVICE, found " + text);
    }
    members = Optional.of(new LinkedHashMap<>());
    ClassRuling ruling = new ClassRuling.Listed(members.get());
    if (matcher.group("is") != null) {
      ruling = new ClassRuling.Is(Names.internal(matcher.group("is")), members.get());
    } else if (matcher.group("free") != null) {
      ruling = new ClassRuling.Free();
    } else if (matcher.group("advice") != null) {
      ruling = new ClassRuling.Refused(matcher.group("advice"));
    }
    if (classes.put(Names.internal(matcher.group(1)), ruling) != null) {
      throw new IllegalArgumentException("the class " + matcher.group(1) + " has been before");
    }
  }

  private void member(String text) {
    Matcher matcher = MEMBER.matcher(text);
    if (members.isEmpty() || !matcher.matches()) {
      throw new IllegalArgumentException(
          "expected NAME(TYPES) or field NAME, in a class, and what it costs, by what it is replaced, or that "
              + "it is refused; found " + text);
    }
    String name = matcher.group("field") != null ? matcher.group("field") : matcher.group("method");
    if (members.get().put(name, ruling(matcher.group("ruling"))) != null) {
      throw new IllegalArgumentException(name + " has been before in its class");
    }
  }

  private static Ruling ruling(String text) {
    Matcher matcher = RULING.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a cost, found " + text);
    }
    if (matcher.group("by") != null) {
      String by = matcher.group("by");
      int dot = by.lastIndexOf('.');
      return new Ruling.Replaced(Names.internal(by.substring(0, dot)), by.substring(dot + 1));
    }
    if (matcher.group("advice") != null) {
      return new Ruling.Refused(matcher.group("advice"));
    }
    Expression cost = ExpressionParser.parse(matcher.group("cost"));
    Optional<Expression> bytes = Optional.ofNullable(matcher.group("bytes")).map(ExpressionParser::parse);
    return cost instanceof Expression.Number(long number) && bytes.isEmpty()
        ? new Ruling.Constant(Math.toIntExact(number))
        : new Ruling.Formula(cost, bytes);
  }
}
