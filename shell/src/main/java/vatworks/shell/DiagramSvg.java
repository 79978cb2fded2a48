package vatworks.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vatworks.container.Conversation;
import vatworks.container.Conversation.Arrow;
import vatworks.container.Conversation.Kind;
import vatworks.container.Conversation.Lane;
import vatworks.container.Conversation.Turn;

/// A conversation as a picture that needs nothing beside itself: a line of life for everybody who takes part,
/// and below each other the arrows of the cranks. An arrow's text is in its title as a whole.
final class DiagramSvg {

  private static final String[] LIGHT = {
      "#1f6fb4", "#c2571a", "#2b8a3e", "#8a3ffc", "#b3261e", "#0b7285", "#9c6500", "#ad1a72"};
  private static final String[] DARK = {
      "#74b9f2", "#ffa94d", "#69db7c", "#c4a1ff", "#ff8a80", "#66d9e8", "#f2c14e", "#f783c8"};

  private static final double GUTTER = 58;
  private static final double LANE = 150;
  private static final double HEAD = 44;
  private static final double ROW = 26;
  private static final double CHAR = 6.7;
  private static final double MARGIN = 60;
  private static final double ACTIVE = 4; // half the width of a crank's box
  private static final double LOOP = 28;
  private static final double TEXT = 380; // most of an arrow's text, if the arrow is not longer

  private final Conversation conversation;
  private final Map<String, Double> lanes = new LinkedHashMap<>();
  private final Map<String, Integer> hues = new LinkedHashMap<>();
  private final double width;
  private final StringBuilder svg = new StringBuilder();

  /// A line of the picture.
  private record Row(Turn turn, Optional<Arrow> arrow, String note, boolean isFault) {}

  private DiagramSvg(Conversation conversation) {
    this.conversation = conversation;
    double x = GUTTER + LANE / 2;
    for (Lane lane : conversation.lanes()) {
      lanes.put(lane.id(), x);
      hues.put(lane.id(), hues.size() % LIGHT.length);
      x += LANE;
    }
    width = Math.max(x - LANE / 2 + MARGIN, 360);
  }

  static String of(Conversation conversation) {
    return new DiagramSvg(conversation).draw();
  }

  private String draw() {
    List<Row> rows = rows();
    double bottom = HEAD + ROW * rows.size() + ROW / 2;
    head(rows, bottom + HEAD);
    lanes.forEach((id, x) -> add(
        "<path class=\"life\" d=\"M%.1f %.1fV%.1f\"/>\n", x, HEAD - 8, bottom + 8));
    boxes(rows);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), HEAD + ROW * i, i == 0 || rows.get(i - 1).turn() != rows.get(i).turn());
    }
    names(12);
    names(bottom + 8);
    return svg.append("</svg>\n").toString();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      turn.arrows().forEach(arrow -> rows.add(new Row(turn, Optional.of(arrow), "", false)));
      turn.log().forEach(line -> rows.add(new Row(turn, Optional.empty(), line, false)));
      turn.fault().ifPresent(why -> rows.add(new Row(turn, Optional.empty(), why, true)));
    }
    return rows;
  }

  private void head(List<Row> rows, double height) {
    add("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f"
          font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="11">
        <title>cranks %3$d to %4$d, %5$d messages</title>
        <style>
        .paper{fill:#fff}.life{stroke:#ced4da;fill:none}.text{fill:#212529}.faint{fill:#868e96}
        .note{fill:#868e96;font-style:italic}.fault{fill:#c92a2a;font-weight:bold}
        .halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
        .arrow{fill:none;stroke-width:1.4}.dotted{stroke-dasharray:3 3}.bad{stroke:#c92a2a}.badhead{fill:#c92a2a}
        """, width, height, conversation.from(), conversation.to(),
        rows.stream().filter(row -> row.arrow().isPresent()).count());
    colours(LIGHT);
    svg.append("@media (prefers-color-scheme:dark){.paper{fill:#16181c}.life{stroke:#3a3f47}");
    svg.append(".text{fill:#e9ecef}.faint,.note{fill:#909aa5}.fault{fill:#ff8a80}.halo{stroke:#16181c}");
    svg.append(".bad{stroke:#ff8a80}.badhead{fill:#ff8a80}\n");
    colours(DARK);
    svg.append("}\n</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
  }

  private void colours(String[] colours) {
    for (int i = 0; i < colours.length; i++) {
      add(".s%1$d{stroke:%2$s}.f%1$d{fill:%2$s}", i, colours[i]);
    }
    svg.append('\n');
  }

  // A crank is a box on the line of whoever's turn it was.
  private void boxes(List<Row> rows) {
    for (int i = 0; i < rows.size();) {
      int first = i;
      while (i < rows.size() && rows.get(i).turn() == rows.get(first).turn()) {
        i++;
      }
      Turn turn = rows.get(first).turn();
      add("<rect class=\"f%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"/>\n",
          hues.get(turn.lane()), lanes.get(turn.lane()) - ACTIVE, HEAD + ROW * first + 14, 2 * ACTIVE,
          ROW * (i - first) - 8);
    }
  }

  private void row(Row row, double y, boolean isFirst) {
    if (isFirst) {
      add("<text class=\"faint\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%d</text>\n",
          GUTTER - 14, y + 22, row.turn().crank());
    }
    row.arrow().ifPresentOrElse(arrow -> arrow(arrow, y), () -> note(row, y));
  }

  private void note(Row row, double y) {
    double x = lanes.get(row.turn().lane());
    boolean isLeft = x > width / 2 && Text.width(row.note()) * CHAR > width - x;
    double room = isLeft ? x - GUTTER : width - x;
    String text = DiagramText.shortened((row.isFault() ? "✗ " : "") + row.note(), chars(room - 14));
    add("<text class=\"%s halo\" x=\"%.1f\" y=\"%.1f\"%s>%s<title>%s</title></text>\n",
        row.isFault() ? "fault" : "note", x + (isLeft ? -10 : 10), y + 20,
        isLeft ? " text-anchor=\"end\"" : "", GraphSvg.escape(text), GraphSvg.escape(row.note()));
  }

  private void arrow(Arrow arrow, double y) {
    double from = lanes.get(arrow.from());
    double to = lanes.get(arrow.to());
    boolean isBad = arrow.kind() == Kind.REJECTED || arrow.kind() == Kind.DROPPED;
    boolean isDotted = arrow.kind() != Kind.MESSAGE && arrow.kind() != Kind.DROPPED;
    double line = y + 19;
    String colour = isBad ? "bad" : "s" + hues.get(arrow.from());
    svg.append("<g><title>").append(GraphSvg.escape(whole(arrow))).append("</title>");
    if (from == to) {
      add("<path class=\"arrow %s%s\" d=\"M%.1f %.1fh%.1fv7h%.1f\"/>",
          colour, isDotted ? " dotted" : "", from + ACTIVE, line - 4, LOOP, -LOOP + 7);
      tip(arrow, from + ACTIVE, line + 3, -1, isBad);
    } else {
      int way = to > from ? 1 : -1;
      add("<path class=\"arrow %s%s\" d=\"M%.1f %.1fH%.1f\"/>",
          colour, isDotted ? " dotted" : "", from + way * ACTIVE, line, to - way * (ACTIVE + 6));
      tip(arrow, to - way * ACTIVE, line, way, isBad);
    }
    label(arrow, Math.min(from, to), Math.max(from, to), y);
    svg.append("</g>\n");
  }

  private void tip(Arrow arrow, double x, double y, int way, boolean isBad) {
    add("<path class=\"%s\" d=\"M%.1f %.1fl%d -4v8z\"/>",
        isBad ? "badhead" : "f" + hues.get(arrow.from()), x, y, -8 * way);
  }

  // Nothing else is in the row: a long text may pass other lines, to the side that has more room.
  private void label(Arrow arrow, double left, double right, double y) {
    String all = DiagramText.label(arrow, Integer.MAX_VALUE);
    double most = Math.max(TEXT, right - left - 16);
    double rightward = Math.min(most, width - left - 16);
    double leftward = Math.min(most, right - GUTTER - 16);
    boolean isLeft = Text.width(all) * CHAR > rightward && leftward > rightward && left < right;
    String text = DiagramText.label(arrow, chars(isLeft ? leftward : rightward));
    add("<text class=\"text halo\" x=\"%.1f\" y=\"%.1f\"%s>%s</text>",
        isLeft ? right - 10 : left + 10, y + 14, isLeft ? " text-anchor=\"end\"" : "",
        GraphSvg.escape(text));
  }

  private static int chars(double room) {
    return Math.max(4, (int) (room / CHAR));
  }

  private String whole(Arrow arrow) {
    return name(arrow.from()) + " -> " + name(arrow.to()) + ": "
        + DiagramText.label(arrow, Integer.MAX_VALUE)
        + " (" + arrow.subject() + ", of crank " + arrow.sentIn() + ")";
  }

  private String name(String lane) {
    return conversation.lanes().stream().filter(it -> it.id().equals(lane)).findFirst().orElseThrow().name();
  }

  private void names(double y) {
    for (Lane lane : conversation.lanes()) {
      String name = DiagramText.shortened(lane.name(), chars(LANE - 20));
      double half = (Text.width(name) * 7.2 + 16) / 2;
      add("<rect class=\"paper s%1$d\" x=\"%2$.1f\" y=\"%3$.1f\" width=\"%4$.1f\" height=\"22\" rx=\"5\"/>\n",
          hues.get(lane.id()), lanes.get(lane.id()) - half, y, 2 * half);
      add("<text class=\"f%d\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"12\" "
          + "font-weight=\"bold\">%s</text>\n",
          hues.get(lane.id()), lanes.get(lane.id()), y + 15, GraphSvg.escape(name));
    }
  }

  private void add(String format, Object... args) {
    svg.append(String.format(Locale.ROOT, format, args));
  }
}
