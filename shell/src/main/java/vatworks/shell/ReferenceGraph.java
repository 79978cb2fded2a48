package vatworks.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.container.TablesView;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.SlotRow;
import vatworks.container.TablesView.VatRow;

/// Who can reach what: the vats, what each exports, and an arrow for every reference that one holds to
/// another's object.
///
/// @param nodes by vat number
/// @param edges by the holder's number, then in the order of its c-list
record ReferenceGraph(List<Node> nodes, List<Edge> edges) {

  /// A vat.
  ///
  /// @param name safe to print
  /// @param exports the vat's own slots that the kernel knows
  /// @param imports its slots for the objects of others
  record Node(String id, String name, boolean isRunning, List<String> exports, List<String> imports) {}

  /// A reference: `holder` (a vat's id) names by `slot` what `owner` names by `ownerSlot`.
  ///
  /// @param text the same for a person: `alice -> bob o-50 = ko21 (bob's o+1)`
  record Edge(String holder, String slot, String owner, String ownerSlot, String text) {}

  static ReferenceGraph of(TablesView tables) {
    Names names = new Names(tables);
    Map<String, List<String>> exports = tables.objects().stream()
        .collect(groupingBy(ObjectRow::owner, mapping(ObjectRow::slot, toList())));
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (VatRow vat : tables.vats()) {
      List<String> imports = new ArrayList<>();
      for (SlotRow entry : tables.clists().getOrDefault(vat.id(), List.of())) {
        Optional<ObjectRow> object = names.object(entry.kref());
        if (object.isPresent() && !object.get().owner().equals(vat.id())) {
          imports.add(entry.slot());
          edges.add(edge(names, vat.id(), entry, object.get()));
        }
      }
      nodes.add(
          new Node(
              vat.id(), names.vat(vat.id()), vat.status().equals("running"),
              exports.getOrDefault(vat.id(), List.of()), imports));
    }
    return new ReferenceGraph(List.copyOf(nodes), List.copyOf(edges));
  }

  private static Edge edge(Names names, String holder, SlotRow entry, ObjectRow object) {
    String owner = names.vat(object.owner());
    String text = names.vat(holder) + " -> " + owner + " " + entry.slot() + " = " + entry.kref()
        + " (" + owner + "'s " + object.slot() + ")";
    return new Edge(holder, entry.slot(), object.owner(), object.slot(), text);
  }

  /// A line a reference: `alice -> bob o-50 = ko21 (bob's o+1)`.
  String text() {
    return edges.isEmpty()
        ? "no vat holds a reference to another's object"
        : edges.stream().map(Edge::text).collect(joining("\n"));
  }
}
