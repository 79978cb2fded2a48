package vatworks.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vatworks.container.TablesView.FlowRow;
import vatworks.kernel.KernelFlow;
import vatworks.kernel.Kref;
import vatworks.kernel.Standstill;
import vatworks.kernel.Tables;
import vatworks.kernel.Words;

/// The kernel's flows, as a host names and sees them.
final class Flows {

  private Flows() {}

  /// The number of the flow of this id, or of this name where no other flow has it.
  ///
  /// @throws ContainerException if there is none, or more than one
  static long find(Tables tables, String idOrName) {
    List<String> same = new ArrayList<>();
    for (KernelFlow flow : tables.flows()) {
      if (idOrName.equals(id(flow))) {
        return flow.number();
      }
      if (idOrName.equals(flow.name())) {
        same.add(id(flow));
      }
    }
    if (same.size() == 1) {
      return Long.parseLong(same.getFirst().substring(1));
    }
    String last = id(tables.flows().getLast());
    throw new ContainerException(
        same.isEmpty()
            ? "there is no flow " + Printable.line(idOrName) + ": the flows are f0 to " + last
            : "there are " + same.size() + " flows named " + Printable.line(idOrName) + ": "
                + Words.list(same.subList(0, Math.min(10, same.size()))));
  }

  /// Runs on the kernel's thread: copies everything.
  static List<FlowRow> rows(Tables tables) {
    Set<Long> stuck = Standstill.flows(tables);
    return tables.flows().stream().map(flow -> row(tables, flow, stuck)).toList();
  }

  private static FlowRow row(Tables tables, KernelFlow flow, Set<Long> stuck) {
    int waiting = tables.queue(flow.own()).size();
    Optional<String> awaits = awaits(tables, flow);
    return new FlowRow(
        id(flow),
        flow.name(),
        flow.priceAfter(tables.crank()),
        flow.price(),
        flow.slope(),
        waiting,
        tables.queue(flow.riding()).size(),
        status(flow, waiting, awaits, stuck),
        awaits);
  }

  private static String status(KernelFlow flow, int waiting, Optional<String> awaits, Set<Long> stuck) {
    if (stuck.contains(flow.number())) {
      return "stuck";
    }
    if (flow.isPaused()) {
      return "paused";
    }
    if (waiting > 0 && awaits.isPresent()) {
      return "waiting";
    }
    return flow.isReady() ? "ready" : "empty";
  }

  private static Optional<String> awaits(Tables tables, KernelFlow flow) {
    if (flow.awaits().isPresent() || tables.queue(flow.own()).isEmpty()) {
      return flow.awaits().map(Kref::toString);
    }
    return tables.vatFor(tables.head(flow.own()))
        .filter(vat -> vat.suspended().isPresent())
        .map(vat -> vat.id().toString());
  }

  private static String id(KernelFlow flow) {
    return "f" + flow.number();
  }
}
