package vatworks.shell;

import java.util.List;

/// The reference graph for Graphviz: a record a vat, with a port for each of its exports; an ellipse a
/// promise, with dashed arrows.
final class GraphDot {

  private GraphDot() {}

  static String of(ReferenceGraph graph) {
    StringBuilder dot = new StringBuilder("digraph vats {\n");
    dot.append("  node [shape=record, fontname=\"monospace\"];\n");
    dot.append("  edge [fontname=\"monospace\"];\n");
    for (ReferenceGraph.Node node : graph.nodes()) {
      dot.append("  ").append(node.id()).append(" [label=\"{").append(escape(node.name()));
      exports(dot, node.exports());
      dot.append("}\"").append(node.isRunning() ? "" : ", style=dashed").append("];\n");
    }
    for (ReferenceGraph.Edge edge : graph.edges()) {
      dot.append("  ").append(edge.holder()).append(" -> ").append(edge.owner());
      dot.append(":\"").append(edge.ownerSlot()).append("\"");
      dot.append(" [label=\"").append(edge.slot()).append("\"];\n");
    }
    for (ReferenceGraph.Promised promise : graph.promises()) {
      dot.append("  ").append(promise.kref()).append(" [shape=ellipse, label=\"").append(promise.kref());
      dot.append(' ').append(promise.state()).append(promise.note().isEmpty() ? "" : "\\n");
      dot.append(promise.note()).append("\"];\n");
    }
    for (ReferenceGraph.Wait wait : graph.waits()) {
      if (!wait.from().equals(Names.CONSOLE)) { // The console is no node: the promise says so itself.
        dot.append("  ").append(wait.from()).append(" -> ").append(wait.to()).append(" [style=dashed");
        dot.append(", label=\"").append(quoted(wait.label())).append("\"];\n");
      }
    }
    return dot.append("}\n").toString();
  }

  private static void exports(StringBuilder dot, List<String> exports) {
    for (String slot : exports) {
      dot.append("|<").append(slot).append("> ").append(slot);
    }
  }

  /// Escapes what means something inside a record's label.
  private static String escape(String name) {
    return name.replaceAll("[\\\\\"{}<>| ]", "\\\\$0");
  }

  /// Escapes what means something inside quotes.
  private static String quoted(String text) {
    return text.replaceAll("[\\\\\"]", "\\\\$0");
  }
}
