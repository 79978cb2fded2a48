import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vow.Problem;

/// Data of every kind that passes by copy.
public record Everything(
    String text,
    boolean yes,
    int small,
    long large,
    BigInteger huge,
    byte[] bytes,
    String nothing,
    List<Double> numbers,
    Map<String, Color> colors,
    List<Shape> shapes,
    Optional<Shape> some,
    Optional<String> none,
    Problem problem,
    List<List<Map<String, Integer>>> nested) {

  /// All of it as text; a record's own would show which array it is and not what is in it.
  public List<Object> parts() {
    return Arrays.asList(
        text, yes, small, large, huge, Arrays.toString(bytes), nothing, numbers, colors, shapes, some, none,
        problem, nested);
  }
}
