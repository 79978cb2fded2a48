package vatworks.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.vat.Bodies;

/// Bodies on Jackson. It has no state.
final class JsonBodies implements Bodies {

  private static final int MAX_DEPTH = 200;

  // Reading a number takes time by the square of its length; larger integers are strings in smallcaps.
  private static final int MAX_NUMBER_CHARS = 1_000;

  private static final char MARK = '#';
  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .build();

  @Override
  public String write(Object tree) {
    StringBuilder body = new StringBuilder(64).append(MARK);
    write(tree, 0, body);
    return body.toString();
  }

  private static void write(Object tree, int depth, StringBuilder body) {
    switch (tree) {
      case null -> body.append("null");
      case String text -> quote(text, body);
      case Long number -> body.append(number.longValue());
      case Double number -> body.append(finite(number));
      case Boolean bool -> body.append(bool.booleanValue());
      case List<?> list -> array(list, depth + 1, body);
      case Map<?, ?> map -> object(map, depth + 1, body);
      case BigInteger number -> body.append(number);
      default -> throw new IllegalArgumentException(
          "a " + tree.getClass().getTypeName()
              + " is no part of a body: expected null, Boolean, String, Long, "
              + "BigInteger, Double, List, or Map with String keys");
    }
  }

  private static void array(List<?> list, int depth, StringBuilder body) {
    requireDepth(depth);
    body.append('[');
    boolean isFirst = true;
    for (Object item : list) {
      if (!isFirst) {
        body.append(',');
      }
      isFirst = false;
      write(item, depth, body);
    }
    body.append(']');
  }

  private static void object(Map<?, ?> map, int depth, StringBuilder body) {
    requireDepth(depth);
    body.append('{');
    boolean isFirst = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!isFirst) {
        body.append(',');
      }
      isFirst = false;
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException(
            "the key " + entry.getKey() + " is no part of a body: expected a String");
      }
      quote(key, body);
      write(entry.getValue(), depth, body.append(':'));
    }
    body.append('}');
  }

  private static void quote(String text, StringBuilder body) {
    body.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, body);
    body.append('"');
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(number + " is no part of a body: expected a finite number");
    }
    return number;
  }

  @Override
  public Object read(String body) {
    if (body.isEmpty() || body.charAt(0) != MARK) {
      throw new IllegalArgumentException(
          "the body " + shown(body) + " is in no known encoding: expected # first");
    }
    try (JsonParser parser = JSON.createParser(body.substring(1))) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("the body has no value: expected JSON after the #");
      }
      Object tree = value(parser, 0);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "the body goes on at character " + column(parser) + ": expected one JSON value");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the body " + shown(body) + " is not JSON near character " + (e.getLocation().getCharOffset() + 1)
              + ": expected JSON after the #");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private static Object value(JsonParser parser, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_ARRAY -> list(parser, depth + 1);
      case START_OBJECT -> map(parser, depth + 1);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no JSON value begins with " + parser.currentToken());
    };
  }

  private static List<Object> list(JsonParser parser, int depth) throws IOException {
    requireDepth(depth);
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth));
    }
    return Collections.unmodifiableList(items);
  }

  private static Map<String, Object> map(JsonParser parser, int depth) throws IOException {
    requireDepth(depth);
    Map<String, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.getCurrentName();
      if (entries.containsKey(key)) {
        throw new IllegalArgumentException(
            "the body has the key " + shown(key) + " twice at character " + column(parser)
                + ": expected every key once");
      }
      parser.nextToken();
      entries.put(key, value(parser, depth));
    }
    return Collections.unmodifiableMap(entries);
  }

  private static Object integer(JsonParser parser) throws IOException {
    requireLength(parser);
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> parser.getBigIntegerValue();
    };
  }

  private static Object number(JsonParser parser) throws IOException {
    requireLength(parser);
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      throw new IllegalArgumentException(
          "the body has a number at character " + column(parser)
              + " that is out of a double's range: expected at most 1.7976931348623157e308");
    }
    return number;
  }

  private static void requireLength(JsonParser parser) throws IOException {
    if (parser.getTextLength() > MAX_NUMBER_CHARS) {
      throw new IllegalArgumentException(
          "the body has a number of " + parser.getTextLength() + " characters at character " + column(parser)
              + ": expected at most " + MAX_NUMBER_CHARS);
    }
  }

  private static void requireDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "the body nests too deep: expected at most " + MAX_DEPTH + " lists and objects within each other");
    }
  }

  // 1-based, of the whole body.
  private static long column(JsonParser parser) {
    return parser.getTokenLocation().getCharOffset() + 2;
  }

  private static String shown(String text) {
    return "\"" + Printable.line(text.length() <= 60 ? text : text.substring(0, 60) + "...") + "\"";
  }
}
