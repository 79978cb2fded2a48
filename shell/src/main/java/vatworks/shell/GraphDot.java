package vatworks.shell;

import java.util.List;

/// The reference graph for Graphviz: a record a vat, with a port for each of its exports.
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
}
