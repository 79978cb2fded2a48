package vatworks.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import vatworks.vat.Bodies;

/// Bodies for tests of the rules, which have none of their own.
public final class MapperBodies implements Bodies {

  /// What the kernel's own objects do with these.
  public static final Powers POWERS = new Powers(new MapperBodies());

  private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  @Override
  public String write(Object tree) {
    try {
      return "#" + json.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Object read(String body) {
    try {
      return json.readValue(body.substring(1), Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage());
    }
  }
}
