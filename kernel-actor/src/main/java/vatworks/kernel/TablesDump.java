package vatworks.kernel;

import java.util.stream.Collectors;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

/// The tables as text, a line an entry.
final class TablesDump {

  private final Tables tables;
  private final StringBuilder dump = new StringBuilder();

  TablesDump(Tables tables) {
    this.tables = tables;
  }

  @Override
  public String toString() {
    line("crank " + tables.crank());
    if (!tables.limits().equals(Limits.DEFAULT)) {
      line("limits " + tables.limits());
    }
    if (!tables.policy().equals(Fault.Policy.DEFAULT)) {
      line("policy " + tables.policy());
    }
    tables.bundles.values().forEach(bundle -> line("bundle " + bundle.id()));
    tables.vats().forEach(this::dump);
    long number = Kref.FIRST_OBJECT;
    for (Tables.KernelObject object : tables.objects()) {
      line(
          Kref.object(number++) + " is "
              + (object.owner().equals(VatId.KERNEL)
                  ? tables.power(object)
                  : object.slot() + " of " + object.owner()));
    }
    tables.promises.dump(dump);
    tables.flows().forEach(this::dump);
    tables.meters().forEach(this::dump);
    tables.log().forEach(it -> line("logged by " + it.vat() + " in crank " + it.crank() + ": " + it.line()));
    return dump.toString();
  }

  private void dump(Tables.Vat vat) {
    line(
        vat.id() + " is " + vat.name()
            + vat.terminated().map(reason -> ", terminated: " + reason).orElse("")
            + vat.suspensions().entrySet().stream()
                .map(it -> ", " + it.getKey().begun() + ": " + it.getValue())
                .collect(Collectors.joining()));
    vat.fault().ifPresent(
        fault -> line(vat.id() + ": failed, " + fault + fault.lane().map(lane -> ", " + lane).orElse("")));
    vat.keeper().ifPresent(keeper -> line(vat.id() + ": kept by " + keeper));
    vat.watchers().forEach(watcher -> line(vat.id() + ": watched by " + watcher));
    vat.raised().ifPresent(raised -> line(vat.id() + ": at least " + raised));
    if (vat.isSuspended(Suspension.STARVED)) {
      line(vat.id() + ": starved at " + vat.starvedAt);
    }
    if (vat.meter().number() != KernelMeter.CONTAINER) {
      line(vat.id() + ": runs on m" + vat.meter().number());
    }
    if (vat.computrons() != 0) {
      line(vat.id() + ": used " + vat.computrons() + " computrons");
    }
    vat.budget().ifPresent(budget -> line(vat.id() + ": " + budget));
    Tables.Incarnation incarnation = vat.incarnation();
    if (incarnation.number() > 0) {
      line(
          vat.id() + ": incarnation " + incarnation.number() + " since crank " + incarnation.since()
              + " runs "
              + incarnation.bundles() + ", first export " + incarnation.firstExport()
              + incarnation.previousState().map(state -> ", told " + state).orElse(""));
    }
    vat.clist().entries().forEach(it -> line(vat.id() + ": " + it.slot() + " = " + it.kref()));
    long next = vat.clist().nextImport(Slot.Kind.PROMISE);
    if (next != CList.FIRST_IMPORTED_PROMISE) {
      line(vat.id() + ": next " + Slot.promise(-next));
    }
    vat.setAside().forEach(item -> line(vat.id() + ": set aside " + item));
  }

  // The main flow and the console's are only named where something is to be said of them.
  private void dump(KernelFlow flow) {
    boolean isPlain = flow.price() == 0 && !flow.isPaused();
    if (flow.number() >= KernelFlow.FIRST_MADE || !isPlain) {
      line(flow.toString() + (flow.isReady() ? ", ready" : "")
          + flow.awaits().map(it -> ", awaits " + it).orElse("")
          + ", " + (flow.isOwnNext ? "own" : "riding") + " next, since crank " + flow.since());
    }
    String riding = flow.number() == KernelFlow.MAIN ? "" : " riding f" + flow.number();
    tables.queue(flow.own()).forEach(item -> line("queued " + item));
    tables.queue(flow.riding()).forEach(item -> line("queued" + riding + " " + item));
  }

  // The container's own is only named where it is stopped: what it spent is what all vats used.
  private void dump(KernelMeter meter) {
    if (meter.number() == KernelMeter.CONTAINER && !meter.isStopped()) {
      return;
    }
    line(meter.toString() + (meter.isLow() ? ", low" : "") + (meter.isDry() ? ", dry" : "")
        + meter.watcher().map(it -> ", watched by " + it.who() + " from " + it.threshold()).orElse("")
        + meter.keeper().map(it -> ", kept by " + it).orElse(""));
  }

  private void line(String text) {
    dump.append(text).append('\n');
  }
}
