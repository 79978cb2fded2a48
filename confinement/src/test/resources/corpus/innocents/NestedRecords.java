// Records in records: canonical and compact constructors, generics, deconstruction.
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

public final class NestedRecords implements Supplier<Object> {

  record Point(double x, double y) {
    static final Point ORIGIN = new Point(0, 0);

    Point {
      if (Double.isNaN(x) || Double.isNaN(y)) {
        throw new IllegalArgumentException("a point has two numbers, found " + x + " and " + y);
      }
    }

    double distance(Point other) {
      double dx = x - other.x;
      double dy = y - other.y;
      return Math.sqrt(dx * dx + dy * dy);
    }
  }

  record Line(Point from, Point to) {
    Line(double x1, double y1, double x2, double y2) {
      this(new Point(x1, y1), new Point(x2, y2));
    }

    double length() {
      return from.distance(to);
    }
  }

  record Tagged<T>(String tag, T content, Optional<List<String>> notes) {
    Tagged {
      Objects.requireNonNull(content, "content");
    }

    Tagged(String tag, T content) {
      this(tag, content, Optional.empty());
    }
  }

  record Primitives(boolean flag, byte small, short less, char letter, int number, long large, float single,
      double precise, int... rest) {}

  private static String describe(Object thing) {
    return switch (thing) {
      case Tagged<?>(var tag, Line(Point(var x, var y), Point to), var notes) when x == y ->
        tag + " from the diagonal to " + to;
      case Tagged<?>(String tag, Line line, Optional<?> notes) -> tag + " of length " + line.length();
      case Tagged<?>(String tag, Tagged<?>(String inner, Object content, var notes), var more) ->
        tag + " around " + inner + " around " + content;
      case Tagged<?> other -> "some " + other;
      case null -> "nothing";
      default -> thing.toString();
    };
  }

  @Override
  public Object get() {
    List<Object> things = new ArrayList<>();
    things.add(new Tagged<>("edge", new Line(1, 1, 4, 5)));
    things.add(new Tagged<>("edge", new Line(1, 0, 4, 4)));
    things.add(new Tagged<>("box", new Tagged<>("bag", Point.ORIGIN)));
    things.add(new Tagged<>("text", "content", Optional.of(List.of("a", "b"))));
    things.add(null);
    things.add(new Line(0, -0.0, 1, 1).equals(new Line(0, 0.0, 1, 1)));
    StringBuilder out = new StringBuilder();
    for (Object thing : things) {
      out.append(describe(thing)).append('\n');
    }
    Primitives primitives = new Primitives(true, (byte) -1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, 8, 9);
    out.append(primitives.letter()).append(primitives.rest().length).append(primitives.single());
    out.append(new Point(1, 2).equals(new Point(1, 2)))
        .append(new Point(1, 2).hashCode() == new Point(1, 2).hashCode());
    try {
      new Point(0, 0.0 / 0.0);
    } catch (IllegalArgumentException e) {
      out.append(' ').append(e.getMessage());
    }
    try {
      new Tagged<>("empty", null);
    } catch (NullPointerException e) {
      out.append(' ').append(e.getMessage());
    }
    return out.toString();
  }
}
