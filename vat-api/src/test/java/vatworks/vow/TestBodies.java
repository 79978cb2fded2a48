package vatworks.vow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.vat.Bodies;

/// The text of bodies without a container: for tests of userspace.
final class TestBodies implements Bodies {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public String write(Object tree) {
    try {
      return "#" + json.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage());
    }
  }

  @Override
  public Object read(String body) {
    require(body.startsWith("#"), "does not begin with #");
    try (JsonParser parser = json.createParser(body.substring(1))) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      require(parser.nextToken() != null, "ends after #");
      Object tree = value(parser, 0);
      require(parser.nextToken() == null, "goes on after its value");
      return tree;
    } catch (IOException e) {
      throw new IllegalArgumentException("the body is not JSON");
    }
  }

  private static Object value(JsonParser parser, int depth) throws IOException {
    require(depth <= 200, "nests deeper than 200");
    return switch (parser.currentToken()) {
      case START_ARRAY -> list(parser, depth);
      case START_OBJECT -> map(parser, depth);
      case VALUE_NUMBER_INT -> {
        require(parser.getTextLength() <= 1_000, "has a number of more than 1000 characters");
        yield parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
            ? (Object) parser.getBigIntegerValue()
            : (Object) parser.getLongValue();
      }
      case VALUE_NUMBER_FLOAT -> {
        require(!Double.isInfinite(parser.getDoubleValue()), "has a number that no double holds");
        yield parser.getDoubleValue();
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static List<Object> list(JsonParser parser, int depth) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return Collections.unmodifiableList(items);
  }

  private static Map<String, Object> map(JsonParser parser, int depth) throws IOException {
    Map<String, Object> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.getCurrentName();
      parser.nextToken();
      entries.put(key, value(parser, depth + 1));
    }
    return Collections.unmodifiableMap(entries);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("the body " + otherwise);
    }
  }
}
