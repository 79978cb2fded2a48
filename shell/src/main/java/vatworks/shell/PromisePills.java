package vatworks.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The promises in the picture of the reference graph: pills in rows below the vats, each near those that it
/// has to do with. Dashed arrows say who waits: a vat for a promise, a promise for the vat that decides it or
/// for another promise.
final class PromisePills {

  private static final double HEIGHT = 40;
  private static final double PAD = 16;
  private static final double GAP_X = 36;
  private static final double GAP_Y = 56;
  private static final double BELOW_VATS = 70;
  private static final double BELOW_PILLS = 20; // arrows between promises hang down
  private static final double MARGIN = 40;
  private static final double APART = 14;
  private static final double FEW = 1_200; // as wide as this, promises are one row

  private final ReferenceGraph graph;
  private final GraphLayout layout;
  private final Map<String, Pill> pills = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();
  private final StringBuilder labels = new StringBuilder();

  /// A pill's place.
  ///
  /// @param row 0-based, from above
  private record Pill(
      ReferenceGraph.Promised promise, int row, double x, double y, double width) implements Place {
    @Override
    public double centre() {
      return x + width / 2;
    }

    @Override
    public double top() {
      return y;
    }

    @Override
    public double bottom() {
      return y + HEIGHT;
    }
  }

  /// Where an arrow can begin or end.
  private interface Place {
    double centre();

    double top();

    double bottom();
  }

  private record VatPlace(GraphLayout.Box box) implements Place {
    @Override
    public double centre() {
      return box.centre();
    }

    @Override
    public double top() {
      return box.y();
    }

    @Override
    public double bottom() {
      return box.bottom();
    }
  }

  PromisePills(ReferenceGraph graph, GraphLayout layout) {
    this.graph = graph;
    this.layout = layout;
    Map<String, List<Double>> pulls = pulls();
    List<ReferenceGraph.Promised> ordered = graph.promises().stream()
        .sorted(Comparator.comparingDouble(promise -> pull(pulls, promise.kref())))
        .toList();
    // About as wide as the vats are, but never one long column.
    int rows = rows(ordered);
    for (int row = 0; row < rows; row++) {
      List<ReferenceGraph.Promised> inRow = new ArrayList<>();
      for (int i = row; i < ordered.size(); i += rows) {
        inRow.add(ordered.get(i));
      }
      place(inRow, row);
    }
  }

  private int rows(List<ReferenceGraph.Promised> promises) {
    double all = promises.stream().mapToDouble(promise -> width(promise) + GAP_X).sum();
    double room = Math.max(FEW, Math.max(layout.width(), Math.sqrt(all * (HEIGHT + GAP_Y)) * 1.5));
    return (int) Math.ceil(all / room);
  }

  /// Where the vats are to which a promise is tied.
  private Map<String, List<Double>> pulls() {
    Map<String, List<Double>> pulls = new HashMap<>();
    for (ReferenceGraph.Wait wait : graph.waits()) {
      if (layout.has(wait.from())) {
        pulls.computeIfAbsent(wait.to(), it -> new ArrayList<>()).add(layout.box(wait.from()).centre());
      }
      if (layout.has(wait.to())) {
        pulls.computeIfAbsent(wait.from(), it -> new ArrayList<>()).add(layout.box(wait.to()).centre());
      }
    }
    return pulls;
  }

  private double pull(Map<String, List<Double>> pulls, String kref) {
    return pulls.getOrDefault(kref, List.of())
        .stream()
        .mapToDouble(it -> it)
        .average()
        .orElse(layout.width() / 2);
  }

  private void place(List<ReferenceGraph.Promised> row, int number) {
    double all = row.stream().mapToDouble(PromisePills::width).sum() + GAP_X * (row.size() - 1);
    double x = (layout.width() - all) / 2;
    double y = layout.height() - MARGIN + BELOW_VATS + number * (HEIGHT + GAP_Y);
    for (ReferenceGraph.Promised promise : row) {
      pills.put(promise.kref(), new Pill(promise, number, x, y, width(promise)));
      x += width(promise) + GAP_X;
    }
  }

  private static String title(ReferenceGraph.Promised promise) {
    return promise.kref() + " " + promise.state();
  }

  private static double width(ReferenceGraph.Promised promise) {
    return GraphLayout.CHAR * Math.max(title(promise).length(), promise.note().length()) + 2 * PAD;
  }

  /// Where the picture begins: left of the vats, if the promises take more room than they.
  double left() {
    return Math.min(0, pills.values().stream().mapToDouble(it -> it.x() - MARGIN).min().orElse(0));
  }

  double width() {
    double right = pills.values().stream().mapToDouble(it -> it.x() + it.width() + MARGIN).max().orElse(0);
    return Math.max(layout.width(), right) - left();
  }

  double height() {
    return pills.isEmpty()
        ? layout.height()
        : pills.values().stream().mapToDouble(Pill::bottom).max().orElse(0) + MARGIN + BELOW_PILLS;
  }

  /// The arrows, as SVG.
  String arrows() {
    svg.setLength(0);
    Map<String, Integer> ends = new HashMap<>();
    graph.waits().forEach(wait -> arrow(wait, ends));
    return svg.toString();
  }

  private void arrow(ReferenceGraph.Wait wait, Map<String, Integer> ends) {
    Stream<Place> both = Stream.of(wait.from(), wait.to()).flatMap(it -> place(it).stream());
    List<Place> places = both.toList();
    if (places.size() < 2) {
      return; // The console has no box: the pill says that it waits.
    }
    Place from = places.getFirst();
    Place to = places.getLast();
    double x1 = from.centre() + apart(wait.from(), ends);
    double x2 = to.centre() + apart(wait.to(), ends);
    boolean isUp = to.bottom() < from.top();
    boolean isLevel = !isUp && to.top() < from.bottom();
    double y1 = isUp ? from.top() : from.bottom();
    double y2 = isUp || isLevel ? to.bottom() : to.top();
    double bend = isLevel ? 34 : Math.max(24, Math.abs(y2 - y1) * 0.4);
    double leave = isUp ? -bend : bend;
    double enter = isUp || isLevel ? bend : -bend;
    add("""
        <path d="M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f" fill="none" stroke="%s" stroke-width="1.2"
          stroke-dasharray="5 3" marker-end="url(#head)"><title>%s</title></path>
        """, x1, y1, x1, y1 + leave, x2, y2 + enter, x2, y2, GraphSvg.GREY, GraphSvg.escape(wait.text()));
    if (!wait.label().isEmpty()) {
      labels.append(String.format(Locale.ROOT, """
          <text x="%.1f" y="%.1f" text-anchor="middle" font-size="10" fill="%s"
            stroke="#ffffff" stroke-width="4" paint-order="stroke">%s</text>
          """, (x1 + x2) / 2, (y1 + y2) / 2 + (isLevel ? 24 : 3), GraphSvg.GREY,
          GraphSvg.escape(wait.label())));
    }
  }

  private Optional<Place> place(String node) {
    return layout.has(node)
        ? Optional.of(new VatPlace(layout.box(node)))
        : Optional.ofNullable(pills.get(node));
  }

  // The ends of several arrows at one place keep apart: in the middle, right, left, further right, ...
  private static double apart(String node, Map<String, Integer> ends) {
    int number = ends.merge(node, 1, Integer::sum) - 1;
    double steps = (number % 5 + 1) / 2;
    return APART * (number % 2 == 1 ? steps : -steps);
  }

  /// The pills, as SVG, and what is written on the arrows, which no pill may cover.
  String pills() {
    svg.setLength(0);
    pills.values().forEach(this::pill);
    return svg.append(labels).toString();
  }

  private void pill(Pill pill) {
    String colour = switch (pill.promise().state()) {
      case "fulfilled" -> "#2b8a3e";
      case "rejected" -> "#b3261e";
      default -> "#495057";
    };
    add("""
        <g>
        <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" rx="%.1f" fill="#f8f9fa" stroke="%s"
          stroke-width="1.5"/>
        """, pill.x(), pill.y(), pill.width(), HEIGHT, HEIGHT / 2, colour);
    boolean isOneLine = pill.promise().note().isEmpty();
    add("""
        <text x="%.1f" y="%.1f" text-anchor="middle" fill="%s"><tspan font-weight="bold">%s</tspan> %s</text>
        """, pill.centre(), pill.y() + (isOneLine ? 24 : 16), colour,
        GraphSvg.escape(pill.promise().kref()), GraphSvg.escape(pill.promise().state()));
    if (!isOneLine) {
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
          pill.centre(), pill.y() + 32, GraphSvg.GREY, GraphSvg.escape(pill.promise().note()));
    }
    add("</g>\n");
  }

  private void add(String format, Object... args) {
    svg.append(String.format(Locale.ROOT, format, args));
  }
}
