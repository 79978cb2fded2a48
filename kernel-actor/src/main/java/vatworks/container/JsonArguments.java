package vatworks.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vatworks.container.Arguments.Encoded;
import vatworks.vat.Facet;
import vatworks.vat.Slot;

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
  private final Smallcaps out = new Smallcaps();

  JsonArguments(String json) {
    this.json = json;
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
      value(parser, 0);
      if (parser.nextToken() != null) {
        throw new ContainerException(
            "something follows the arguments at column " + column(parser) + EXPECTED);
      }
      return out.encoded();
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

  private void value(JsonParser parser, int depth) throws IOException {
    switch (parser.currentToken()) {
      case START_ARRAY -> array(parser, depth);
      case START_OBJECT -> object(parser, depth);
      case VALUE_STRING -> string(parser);
      case VALUE_NUMBER_INT -> out.integer(parser.getText());
      case VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> out.bool(true);
      case VALUE_FALSE -> out.bool(false);
      case VALUE_NULL -> out.nothing();
      default -> throw new IllegalStateException("no JSON value begins with " + parser.currentToken());
    }
  }

  private void array(JsonParser parser, int depth) throws IOException {
    requireDepth(parser, depth);
    out.openArray();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, depth + 1);
    }
    out.closeArray();
  }

  private void object(JsonParser parser, int depth) throws IOException {
    requireDepth(parser, depth);
    out.openObject();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.getCurrentName();
      if (!keys.add(key)) {
        throw new ContainerException(
            "the key " + quoted(key) + " at column " + column(parser) + " is in its object twice: "
                + "expected every key once");
      }
      out.key(key);
      parser.nextToken();
      value(parser, depth + 1);
    }
    out.closeObject();
  }

  private void string(JsonParser parser) throws IOException {
    String text = parser.getText();
    if (!text.startsWith("@")) {
      out.string(text);
    } else if (text.startsWith("@@")) {
      out.string(text.substring(1));
    } else {
      out.reference(reference(parser, text));
    }
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

  private void number(JsonParser parser) throws IOException {
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
    out.number(number);
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
