package vatworks.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.container.Arguments.Encoded;
import vatworks.vat.Facet;
import vatworks.vat.Slot;
import vatworks.vat.Smallcaps;

/// Reads the arguments that are typed at the console.
final class JsonArguments {

  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .build();
  private static final Pattern REFERENCE = Pattern
      .compile("@([A-Za-z][A-Za-z0-9_-]{0,63})(?::(0|[1-9][0-9]{0,15}))?");
  // Jackson's own messages go on about its input source and its settings.
  private static final String EXPECTED = ": expected a JSON array, as in [\"hello\", 3, \"@bob\"]";

  private final String json;
  private final References references;

  JsonArguments(String json, Roots roots) {
    this.json = json;
    this.references = new References(roots);
  }

  /// @throws ContainerException if the text is not a JSON array of arguments
  Encoded read() {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new ContainerException("there are no arguments" + EXPECTED);
      }
      if (token != JsonToken.START_ARRAY) {
        throw new ContainerException("the arguments are " + named(token) + EXPECTED);
      }
      Object tree = value(parser, 0);
      if (parser.nextToken() != null) {
        throw new ContainerException(
            "something follows the arguments at column " + column(parser) + EXPECTED);
      }
      return Encoded.of(tree, references);
    } catch (JsonEOFException e) {
      throw new ContainerException(
          "the arguments end at column " + json.length() + ", before their JSON is complete" + EXPECTED);
    } catch (JsonProcessingException e) {
      throw new ContainerException(
          "the arguments are not JSON near column " + e.getLocation().getCharOffset() + EXPECTED);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private Object value(JsonParser parser, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_ARRAY -> array(parser, depth);
      case START_OBJECT -> object(parser, depth);
      case VALUE_STRING -> string(parser);
      case VALUE_NUMBER_INT -> integer(parser.getText());
      case VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no JSON value begins with " + parser.currentToken());
    };
  }

  private List<Object> array(JsonParser parser, int depth) throws IOException {
    requireDepth(parser, depth);
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return items;
  }

  private Map<String, Object> object(JsonParser parser, int depth) throws IOException {
    requireDepth(parser, depth);
    Map<String, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.getCurrentName();
      String written = Smallcaps.escaped(key);
      if (entries.containsKey(written)) {
        throw new ContainerException(
            "the key " + quoted(key) + " at column " + column(parser) + " is in its object twice: "
                + "expected every key once");
      }
      parser.nextToken();
      entries.put(written, value(parser, depth + 1));
    }
    return entries;
  }

  private String string(JsonParser parser) throws IOException {
    String text = parser.getText();
    if (!text.startsWith("@")) {
      return Smallcaps.escaped(text);
    }
    return text.startsWith("@@") ? text.substring(1) : references.written(reference(parser, text));
  }

  // However many digits there are: reading them as a number would take time by the square of their count.
  private static Object integer(String digits) {
    return digits.length() <= 18
        ? Smallcaps.integer(Long.parseLong(digits)) // Also makes 0 of -0.
        : Smallcaps.bigInteger(digits);
  }

  private static Facet reference(JsonParser parser, String text) {
    Matcher reference = REFERENCE.matcher(text);
    if (reference.matches()) {
      long number = reference.group(2) == null ? 0 : Long.parseLong(reference.group(2));
      if (number <= Slot.MAX_NUMBER) {
        return new Facet(reference.group(1), number);
      }
    }
    throw new ContainerException(
        quoted(text)
            + " at column "
            + column(parser)
            + " is not a reference: expected a vat's root or one of its facets, as in \"@bob\" or \"@bob:3\";"
            + " a string that begins with @ is written with two, as in \"@@bob\"");
  }

  private static double number(JsonParser parser) throws IOException {
    double number = Double.parseDouble(parser.getText());
    if (Double.isInfinite(number)) {
      throw new ContainerException(
          "the number "
              + shortened(parser.getText())
              + " at column "
              + column(parser)
              + " is out of a double's range: expected at most 1.7976931348623157e308, "
              + "or an integer with all its digits");
    }
    return number;
  }

  private static void requireDepth(JsonParser parser, int depth) {
    if (depth > Arguments.MAX_DEPTH) {
      throw new ContainerException(
          "an argument nests too deep at column "
              + column(parser)
              + ": expected at most "
              + Arguments.MAX_DEPTH
              + " lists and objects within each other");
    }
  }

  private static String named(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> token.asString();
    };
  }

  private static long column(JsonParser parser) {
    return parser.getTokenLocation().getCharOffset() + 1;
  }

  private static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  private static String shortened(String text) {
    return Printable.line(text.length() <= 60 ? text : text.substring(0, 60) + "...");
  }
}
