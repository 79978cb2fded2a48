package vatworks.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vatworks.container.Printable;
import vatworks.container.TablesView;
import vatworks.container.TablesView.ObjectRow;
import vatworks.container.TablesView.PromiseRow;
import vatworks.container.TablesView.SlotRow;
import vatworks.container.TablesView.VatRow;

/// Who can reach what: the vats, what each exports, and an arrow for every reference that one holds to
/// another's object; and who waits for whom: the promises, each with arrows from those that are to be told of
/// it and to what must settle it.
///
/// @param nodes by vat number
/// @param edges by the holder's number, then in the order of its c-list
/// @param promises by kref
/// @param waits by promise
record ReferenceGraph(List<Node> nodes, List<Edge> edges, List<Promised> promises, List<Wait> waits) {

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

  /// A promise.
  ///
  /// @param note what else there is to say: `2 queued, for the console`
  record Promised(String kref, String state, String note) {}

  /// Somebody who waits: a vat for a promise; or a promise for the vat that decides it, or for another
  /// promise.
  ///
  /// @param from a vat's id or a promise's kref
  /// @param to the same
  /// @param label `decider`; empty where a vat waits
  /// @param text the same for a person: `kp40 -> bob (decider)`
  record Wait(String from, String to, String label, String text) {}

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
    return new ReferenceGraph(
        List.copyOf(nodes), List.copyOf(edges), tables.promises().stream().map(ReferenceGraph::node).toList(),
        waits(tables, names));
  }

  private static Promised node(PromiseRow promise) {
    List<String> notes = new ArrayList<>();
    if (!promise.waiting().isEmpty()) {
      notes.add(promise.waiting().size() + " queued");
    }
    if (promise.subscribers().contains(Names.CONSOLE)) {
      notes.add("for the console");
    }
    return new Promised(promise.kref(), promise.state(), String.join(", ", notes));
  }

  private static List<Wait> waits(TablesView tables, Names names) {
    Reasons reasons = new Reasons(tables);
    List<Wait> waits = new ArrayList<>();
    for (PromiseRow promise : tables.promises()) {
      String kref = promise.kref();
      for (String vat : promise.subscribers()) {
        waits.add(new Wait(vat, kref, "", names.subscriber(vat) + " -> " + kref + " (subscriber)"));
      }
      if (Reasons.isOpen(promise)) {
        switch (reasons.of(kref)) {
          case Reason.Decided(String vat) -> waits.add(wait(kref, vat, names.vat(vat), "decider"));
          case Reason.Queued(String method, String vat) ->
            waits.add(wait(kref, vat, names.vat(vat), Printable.line(method) + "() queued"));
          case Reason.Parked(String method, String other) ->
            waits.add(wait(kref, other, other, Printable.line(method) + "()"));
          case Reason.Follows(String other) -> waits.add(wait(kref, other, other, "follows"));
          case Reason.Nobody() -> {
          }
        }
      }
    }
    return List.copyOf(waits);
  }

  private static Wait wait(String promise, String to, String name, String label) {
    return new Wait(promise, to, label, promise + " -> " + name + " (" + label + ")");
  }

  private static Edge edge(Names names, String holder, SlotRow entry, ObjectRow object) {
    String owner = names.vat(object.owner());
    String text = names.vat(holder) + " -> " + owner + " " + entry.slot() + " = " + entry.kref()
        + " (" + owner + "'s " + object.slot() + ")";
    return new Edge(holder, entry.slot(), object.owner(), object.slot(), text);
  }

  /// A line a reference: `alice -> bob o-50 = ko21 (bob's o+1)`; then a line for everybody who waits:
  /// `alice -> kp40 (subscriber)`.
  String text() {
    return edges.isEmpty() && waits.isEmpty()
        ? "no vat holds a reference to another's object"
        : Stream.concat(edges.stream().map(Edge::text), waits.stream().map(Wait::text))
            .collect(joining("\n"));
  }
}
