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
  private static final double GAP_X = 56;
  private static final double GAP_Y = 26;

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

  private static List<Box> circle(List<Box> boxes) {
    double radius = 110;
    List<Box> placed = circle(boxes, radius);
    while (isCrowded(placed)) {
      radius *= 1.05;
      placed = circle(boxes, radius);
    }
    return placed;
  }

  private static List<Box> circle(List<Box> boxes, double radius) {
    List<Box> placed = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      double angle = 2 * Math.PI * i / boxes.size() - Math.PI / 2;
      placed.add(
          box.at(
              radius * Math.cos(angle) - box.width() / 2, radius * Math.sin(angle) - box.height() / 2));
    }
    return placed;
  }

  // On a circle only the next few neighbours can be too near; all pairs of 10,000 would take too long.
  private static boolean isCrowded(List<Box> placed) {
    int n = placed.size();
    for (int i = 0; i < n; i++) {
      for (int next = 1; next <= Math.min(8, n - 1); next++) {
        if (placed.get(i).isTooNear(placed.get((i + next) % n))) {
          return true;
        }
      }
    }
    return false;
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
