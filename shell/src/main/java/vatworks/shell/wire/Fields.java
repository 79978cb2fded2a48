package vatworks.shell.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.container.Printable;

/// A line of the protocol: a JSON object whose values are texts, whole numbers, true, false or lists of
/// texts. Nothing in it is deep, so nothing that is sent can be too deep to be read.
final class Fields {

  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .build();
  private static final int MOST_FIELDS = 50;
  private static final int SHOWN = 60; // characters

  private final Map<String, Object> values = new LinkedHashMap<>();

  Fields with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// Reads a line.
  static Fields parse(String line) throws WireException {
    try (JsonParser parser = JSON.createParser(line)) {
      return parse(parser, line);
    } catch (JsonProcessingException e) {
      throw noObject(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string is no file: it cannot fail to be read.
    }
  }

  private static Fields parse(JsonParser parser, String line) throws IOException, WireException {
    Fields fields = new Fields();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw noObject(line);
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (fields.values.size() == MOST_FIELDS) {
        throw new WireException("expected at most " + MOST_FIELDS + " fields, found more: " + shown(line));
      }
      fields.values.put(name, value(parser, name));
    }
    if (parser.nextToken() != null) {
      throw noObject(line);
    }
    return fields;
  }

  private static Object value(JsonParser parser, String name) throws IOException, WireException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> texts(parser, name);
      default -> throw new WireException(
          "expected text, a whole number, true, false or a list of texts as " + shown(name));
    };
  }

  private static List<String> texts(JsonParser parser, String name) throws IOException, WireException {
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(parser.getText());
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new WireException("expected a list of nothing but texts as " + shown(name));
    }
    return texts;
  }

  String text(String name) throws WireException {
    return value(name, String.class, "a text");
  }

  boolean flag(String name) throws WireException {
    return value(name, Boolean.class, "true or false");
  }

  List<String> texts(String name) throws WireException {
    List<String> texts = new ArrayList<>();
    for (Object text : value(name, List.class, "a list of texts")) {
      texts.add(text.toString());
    }
    return texts;
  }

  long number(String name, long min, long max) throws WireException {
    String expected = "a whole number from " + min + " to " + max;
    long number = value(name, Long.class, expected);
    if (number < min || number > max) {
      throw wrong(name, expected, number);
    }
    return number;
  }

  private <T> T value(String name, Class<T> type, String expected) throws WireException {
    Object value = values.get(name);
    if (value == null) {
      throw new WireException("expected " + expected + " as \"" + name + "\", found no such field");
    }
    if (!type.isInstance(value)) {
      throw wrong(name, expected, value);
    }
    return type.cast(value);
  }

  private static WireException wrong(String name, String expected, Object found) {
    return new WireException("expected " + expected + " as \"" + name + "\", found " + shown("" + found));
  }

  private static WireException noObject(String line) {
    return new WireException("expected a JSON object on a line of its own, found " + shown(line));
  }

  /// What was found, cut to a length that fits a sentence.
  static String shown(String text) {
    int end = Math.min(text.length(), SHOWN);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return "\"" + Printable.line(text.substring(0, end)) + (end < text.length() ? "..." : "") + "\"";
  }

  /// The line, without its end.
  @Override
  public String toString() {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      for (Map.Entry<String, Object> field : values.entrySet()) {
        json.writeFieldName(field.getKey());
        write(json, field.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string is no file.
    }
    return line.toString();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case List<?> texts -> {
        json.writeStartArray();
        for (Object text : texts) {
          json.writeString(text.toString());
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no line of the protocol has " + value);
    }
  }
}
