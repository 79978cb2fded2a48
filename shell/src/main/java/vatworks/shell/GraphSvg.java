package vatworks.shell;

import java.util.List;
import java.util.Locale;

/// The reference graph as a picture that needs nothing beside itself. A vat is a box that lists its exports
/// and, below them, its imports; an arrow goes from the holder's own name for a reference to the export that
/// it stands for. Promises are below the vats; see [PromisePills].
final class GraphSvg {

  private static final String[] COLOURS = {
      "#1f6fb4", "#c2571a", "#2b8a3e", "#8a3ffc", "#b3261e", "#0b7285", "#9c6500", "#ad1a72"};

  static final String GREY = "#868e96";

  private final ReferenceGraph graph;
  private final GraphLayout layout;
  private final StringBuilder svg = new StringBuilder();

  private GraphSvg(ReferenceGraph graph) {
    this.graph = graph;
    this.layout = new GraphLayout(graph);
  }

  static String of(ReferenceGraph graph) {
    GraphSvg picture = new GraphSvg(graph);
    PromisePills pills = new PromisePills(graph, picture.layout);
    picture.head(pills.left(), pills.width(), pills.height());
    // Arrows first: one that has to pass a box that is not its own goes behind it, not through its text.
    graph.edges().forEach(picture::arrow);
    picture.svg.append(pills.arrows());
    picture.layout.boxes().forEach(picture::box);
    picture.svg.append(pills.pills());
    return picture.svg.append("</svg>\n").toString();
  }

  private void head(double left, double width, double height) {
    add("""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="%6$.0f 0 %1$.0f %2$.0f"
          width="%1$.0f" height="%2$.0f"
          font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="12">
        <title>%3$d vats, %4$d references, %5$d promises</title>
        <defs>
        """, width, height, graph.nodes().size(), graph.edges().size(), graph.promises().size(), left);
    for (int i = 0; i < COLOURS.length; i++) {
      add("""
          <marker id="head%d" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8"
            orient="auto"><path d="M0 1 10 5 0 9z" fill="%s"/></marker>
          """, i, COLOURS[i]);
    }
    add("""
        <marker id="head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8"
          orient="auto"><path d="M0 1 10 5 0 9z" fill="%s"/></marker>
        """, GREY);
    add("</defs>\n<rect x=\"%.0f\" width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n", left);
  }

  private void box(GraphLayout.Box box) {
    ReferenceGraph.Node node = box.node();
    String colour = node.isRunning() ? colour(node.id()) : GREY;
    add("""
        <g>
        <rect x="%1$.1f" y="%2$.1f" width="%3$.1f" height="%4$.1f" rx="6" fill="#ffffff" stroke="%5$s"
          stroke-width="1.5"%6$s/>
        <path d="M%1$.1f %7$.1fh%3$.1f" stroke="%5$s"/>
        """, box.x(), box.y(), box.width(), box.height(), colour,
        node.isRunning() ? "" : " stroke-dasharray=\"5 4\"", box.y() + GraphLayout.HEAD);
    add("""
        <text x="%.1f" y="%.1f" text-anchor="middle"><tspan font-weight="bold" fill="%s">%s</tspan>\
        <tspan fill="%s" dx="6">%s</tspan></text>
        """, box.centre(), box.y() + 17, colour, escape(node.name()), GREY, escape(node.id()));
    slots(box, node.exports(), "#212529");
    slots(box, node.imports(), GREY);
    add("</g>\n");
  }

  private void slots(GraphLayout.Box box, List<String> slots, String colour) {
    for (String slot : slots) {
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
          box.centre(), box.rowOf(slot) + 4, colour, escape(slot));
    }
  }

  private void arrow(ReferenceGraph.Edge edge) {
    if (!layout.has(edge.owner())) {
      return; // The kernel's own objects have no box.
    }
    GraphLayout.Box from = layout.box(edge.holder());
    GraphLayout.Box to = layout.box(edge.owner());
    double y1 = from.rowOf(edge.slot());
    double y2 = to.rowOf(edge.ownerSlot());
    boolean isAbove = from.x() < to.right() && to.x() < from.right();
    // Boxes above each other are joined along the side that faces the middle of the picture.
    boolean leavesRight = isAbove ? from.centre() <= layout.width() / 2 : from.centre() < to.centre();
    boolean entersRight = isAbove ? leavesRight : !leavesRight;
    double x1 = leavesRight ? from.right() : from.x();
    double x2 = entersRight ? to.right() : to.x();
    double reach = isAbove ? 24 + Math.abs(y2 - y1) / 5 : Math.abs(x2 - x1) * 0.45;
    // Arrows that run the same way keep a little apart.
    reach = Math.clamp(reach, 30, 160) + 7 * (from.node().imports().indexOf(edge.slot()) % 4);
    String colour = colour(edge.holder());
    add("""
        <path d="M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f" fill="none" stroke="%s" stroke-width="1.3"
          marker-end="url(#head%d)"><title>%s</title></path>
        """, x1, y1, x1 + (leavesRight ? reach : -reach), y1, x2 + (entersRight ? reach : -reach), y2, x2, y2,
        colour, hue(edge.holder()), escape(edge.text()));
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>\n", x1, y1, colour);
  }

  private String colour(String vatId) {
    return COLOURS[hue(vatId)];
  }

  private int hue(String vatId) {
    return layout.box(vatId).index() % COLOURS.length;
  }

  private void add(String format, Object... args) {
    svg.append(String.format(Locale.ROOT, format, args));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
