package vatworks.container;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vatworks.container.TablesView.FlowRow;
import vatworks.kernel.KernelFlow;
import vatworks.kernel.Kref;
import vatworks.kernel.Standstill;
import vatworks.kernel.Tables;

/// The kernel's flows, as a host sees them.
final class Flows {

  private Flows() {}

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
        .filter(Tables.Vat::isSuspended)
        .map(vat -> vat.id().toString());
  }

  private static String id(KernelFlow flow) {
    return "f" + flow.number();
  }
}
