package vatworks.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the boxes of a picture go: up to two vats side by side, more of them round a circle that is just
/// large enough. All measures are in units of the picture (pixels, until it is scaled).
final class GraphLayout {

  static final double HEAD = 26;
  static final double ROW = 20;
  static final double CHAR = 7.5;

  private static final double PAD = 12;
  private static final double MARGIN = 40;
  private static final double BESIDE = 130;
  private static final double GAP_X = 40;
  private static final double GAP_Y = 24;
  private static final double MIN_RADIUS = 165;

  private final Map<String, Box> boxes = new LinkedHashMap<>();

  /// A vat's box: its head with the name, then a row a slot, exports first.
  ///
  /// @param index which of the vats it is, 0-based
  record Box(ReferenceGraph.Node node, int index, double x, double y, double width, double height) {
    double centre() {
      return x + width / 2;
    }

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    /// How far down the middle of a slot's row is.
    double rowOf(String slot) {
      int exported = node.exports().indexOf(slot);
      int row = exported >= 0 ? exported : node.exports().size() + node.imports().indexOf(slot);
      return y + HEAD + ROW * (row + 0.5);
    }

    private Box at(double newX, double newY) {
      return new Box(node, index, newX, newY, width, height);
    }

    private boolean isTooNear(Box other) {
      return x < other.right() + GAP_X
          && other.x < right() + GAP_X
          && y < other.bottom() + GAP_Y
          && other.y < bottom() + GAP_Y;
    }
  }

  GraphLayout(ReferenceGraph graph) {
    List<Box> sized = new ArrayList<>();
    graph.nodes().forEach(node -> sized.add(sized(node, sized.size())));
    List<Box> placed = sized.size() <= 2 ? row(sized) : circle(sized);
    double left = placed.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
    double top = placed.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
    placed.forEach(box -> boxes.put(box.node().id(), box.at(box.x() - left, box.y() - top)));
  }

  private static Box sized(ReferenceGraph.Node node, int index) {
    double width = CHAR * (Text.width(node.name()) + 2 + node.id().length());
    for (String slot : node.exports()) {
      width = Math.max(width, CHAR * slot.length());
    }
    for (String slot : node.imports()) {
      width = Math.max(width, CHAR * slot.length());
    }
    int rows = Math.max(1, node.exports().size() + node.imports().size());
    return new Box(node, index, 0, 0, width + 2 * PAD, HEAD + ROW * rows);
  }

  private static List<Box> row(List<Box> boxes) {
    List<Box> placed = new ArrayList<>();
    double x = 0;
    for (Box box : boxes) {
      placed.add(box.at(x, 0));
      x += box.width() + BESIDE;
    }
    return placed;
  }

  /// Finds the smallest circle that has room for the boxes one after another. A few of them share what is
  /// left of it evenly, which looks better; of many, the last is followed by a small gap.
  private static List<Box> circle(List<Box> boxes) {
    boolean isRoomy = boxes.size() < 20;
    double room = 2 * Math.PI * (isRoomy ? 0.7 : 1);
    double radius = Math.max(MIN_RADIUS, boxes.size() * (HEAD + ROW) / (2 * Math.PI));
    List<Double> angles = angles(boxes, radius);
    while (angles.getLast() > room) {
      radius *= 1.005;
      angles = angles(boxes, radius);
    }
    double slack = isRoomy ? (2 * Math.PI - angles.getLast()) / boxes.size() : 0;
    List<Box> placed = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      placed.add(onCircle(boxes.get(i), radius, angles.get(i) + i * slack));
    }
    return placed;
  }

  /// The angle of each box if every one follows the one before as closely as it may, from the top clockwise;
  /// last, the angle at which the first box would come again.
  private static List<Double> angles(List<Box> boxes, double radius) {
    double step = 4 / radius;
    List<Double> angles = new ArrayList<>();
    double angle = 0;
    angles.add(angle);
    for (int i = 1; i <= boxes.size(); i++) {
      Box before = onCircle(boxes.get(i - 1), radius, angle);
      Box next = boxes.get(i % boxes.size());
      while (before.isTooNear(onCircle(next, radius, angle)) && angle < 2 * Math.PI) {
        angle += step;
      }
      angles.add(angle);
    }
    return angles;
  }

  private static Box onCircle(Box box, double radius, double angle) {
    double x = radius * Math.sin(angle);
    double y = -radius * Math.cos(angle);
    return box.at(x - box.width() / 2, y - box.height() / 2);
  }

  /// Whether a vat is drawn.
  boolean has(String vatId) {
    return boxes.containsKey(vatId);
  }

  Box box(String vatId) {
    return boxes.get(vatId);
  }

  List<Box> boxes() {
    return List.copyOf(boxes.values());
  }

  double width() {
    return boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
  }

  double height() {
    return boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
  }
}
