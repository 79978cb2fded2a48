package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Slot;

/// What holds across the tables after every crank, whatever the vats do. A breach is the kernel's own fault.
public final class Invariants {

  private final Tables tables;
  private final List<String> breaches = new ArrayList<>();

  private Invariants(Tables tables) {
    this.tables = tables;
  }

  /// All breaches, a sentence each, naming table, key, expected and found. Empty where all is well.
  public static List<String> breaches(Tables tables) {
    Invariants invariants = new Invariants(tables);
    tables.vats().forEach(invariants::checkVat);
    invariants.checkObjects();
    invariants.checkQueue();
    tables.meters().forEach(invariants::checkMeter);
    invariants.breaches.addAll(PromiseInvariants.breaches(tables));
    return invariants.breaches;
  }

  private void checkVat(Tables.Vat vat) {
    CList clist = vat.clist();
    if (!vat.isRunning() && clist.size() != 0) {
      breach("c-list of " + vat.id(), "size", "0, for it is terminated", clist.size());
    }
    if (!vat.isSuspended() && !vat.setAside().isEmpty()) {
      breach("vats", vat.id(), "nothing set aside, for it is not suspended", vat.setAside().size());
    }
    boolean isListed = tables.meters.starved().contains(vat);
    if (isListed != vat.isSuspended(Suspension.STARVED)) {
      breach("meters", vat.id(), isListed ? "that it starves" : "that it does not starve", vat.suspensions());
    }
    if (isListed && vat.meter().allowance() > vat.starvedAt) {
      breach("meters", vat.id(), "at most " + vat.starvedAt + ", for it starves", vat.meter().allowance());
    }
    checkKeeping(vat);
    if (!vat.isRunning() && vat.isSuspended()) {
      breach("vats", vat.id(), "no suspension, for it is terminated", vat.suspensions());
    }
    if (vat.computrons() < 0) {
      breach("vats", vat.id(), "0 computrons or more", vat.computrons());
    }
    for (QueueItem item : vat.setAside()) {
      if (!tables.receiver(item).equals(vat)) {
        breach("vats", vat.id(), "what is set aside to be for it", item);
      }
      checkItem("set aside for " + vat.id(), item);
    }
    for (CList.Entry entry : clist.entries()) {
      checkEntry(vat, entry);
    }
  }

  private void checkKeeping(Tables.Vat vat) {
    boolean awaitsRuling = vat.fault().flatMap(Fault::lane).isPresent();
    if (awaitsRuling != vat.isSuspended(Suspension.FAULTED)) {
      breach("vats", vat.id(), "that it is faulted if it failed in a turn", vat.fault());
    }
    if (vat.fault().isPresent() && !awaitsRuling && !vat.isSuspended(Suspension.ABSENT)) {
      breach("vats", vat.id(), "that it is absent, for it did not do again what it had done", vat.fault());
    }
    vat.keeper().ifPresent(keeper -> Keeping.refusal(tables, vat, tables.object(keeper).owner())
        .ifPresent(refusal -> breach("vats", vat.id(), "a keeper that can be", refusal)));
  }

  private void checkEntry(Tables.Vat vat, CList.Entry entry) {
    String table = "c-list of " + vat.id();
    // The table is two-way: a reference has one name in a vat, and a name one reference.
    Optional<Slot> back = vat.clist().slot(entry.kref());
    if (!back.equals(Optional.of(entry.slot()))) {
      breach(table, entry.kref(), entry.slot(), back);
    }
    if (entry.kref().kind() != entry.slot().kind()) {
      breach(table, entry.slot(), "a kref of the same kind", entry.kref());
    }
    long next = vat.clist().nextImport(entry.slot().kind());
    if (entry.slot().isImport() && -entry.slot().number() >= next) {
      breach(table, "next import", "more than " + -entry.slot().number(), next);
    }
    if (!exists(entry.kref())) {
      breach(table, entry.slot(), "something that is in the tables", entry.kref());
    } else if (!entry.kref().isPromise()) {
      checkOwner(vat, entry);
    }
  }

  // An export is the holder's own object under its own name, an import is somebody else's.
  private void checkOwner(Tables.Vat vat, CList.Entry entry) {
    Tables.KernelObject object = tables.object(entry.kref());
    boolean own = object.owner().equals(vat.id()); // The kernel's are nobody's own.
    if (own == entry.slot().isImport()) {
      breach(
          "c-list of " + vat.id(), entry.slot(), own ? "an export of its own object" : "an import",
          entry.kref());
    }
    if (own && !object.slot().equals(entry.slot())) {
      breach("objects", entry.kref(), entry.slot(), object.slot());
    }
  }

  private void checkMeter(KernelMeter meter) {
    String key = "m" + meter.number();
    boolean isTop = meter.number() == KernelMeter.CONTAINER;
    if (isTop != meter.parent().isEmpty() || isTop != (meter.left() == KernelMeter.UNLIMITED)) {
      breach("meters", key, isTop ? "the one that is unlimited" : "one below another", meter);
    }
    if (!isTop && (meter.left() < 0 || meter.left() > KernelMeter.MOST)) {
      breach("meters", key, "from 0 to " + KernelMeter.MOST, meter.left());
    }
    long below = tables.meters().stream()
        .filter(it -> it.parent().equals(Optional.of(meter)))
        .mapToLong(KernelMeter::spent)
        .sum();
    if (meter.spent() < below) {
      breach("meters", key, "at least what those below it spent, " + below, meter.spent());
    }
    if (meter.isLow() && meter.left() > meter.watcher().map(KernelMeter.Watcher::threshold).orElse(-1L)) {
      breach("meters", key, "more than is left, for it is low", meter.watcher());
    }
  }

  private void checkObjects() {
    long number = Kref.FIRST_OBJECT;
    for (Tables.KernelObject object : tables.objects()) {
      Kref kref = Kref.object(number++);
      if (object.owner().equals(VatId.KERNEL)) {
        checkPower(kref, object);
        continue;
      }
      Tables.Vat owner = tables.vat(object.owner());
      // The way from a kref to its owner's facet must exist for as long as there is somebody to deliver to.
      if (owner.isRunning() && !owner.clist().slot(kref).equals(Optional.of(object.slot()))) {
        breach("c-list of " + owner.id(), kref, object.slot(), owner.clist().slot(kref));
      }
    }
  }

  private void checkPower(Kref kref, Tables.KernelObject object) {
    Power power = tables.power(object);
    if (!tables.object(power).equals(Optional.of(kref))) {
      breach("objects", kref, "the one object for " + power, tables.object(power));
    }
    if (power instanceof Power.OfFlow flow && flow.flow() >= tables.flows().size()) {
      breach("objects", kref, "a flow that there is", power);
    }
    if (power instanceof Power.OfMeter meter && meter.meter() >= tables.meters().size()) {
      breach("objects", kref, "a meter that there is", power);
    }
  }

  private void checkQueue() {
    int waiting = 0;
    for (KernelFlow flow : tables.flows()) {
      waiting += tables.queue(flow.own()).size() + tables.queue(flow.riding()).size();
      tables.queue(flow.own()).forEach(item -> checkOwn(flow, item));
      tables.queue(flow.riding()).forEach(item -> checkRiding(flow, item));
      if (flow.isReady() != canRun(flow)) {
        breach("flows", "f" + flow.number(), canRun(flow) ? "that it can run" : "that it cannot run",
            flow.isReady());
      }
    }
    if (waiting != tables.queued()) {
      breach("queue", "size", waiting, tables.queued());
    }
  }

  private void checkOwn(KernelFlow flow, QueueItem item) {
    if (!item.lane().equals(flow.own())) {
      breach("flows", "f" + flow.number(), "what was sent on it", item);
    }
    if (item instanceof Message message && message.target().isPromise()) {
      if (!exists(message.target())) {
        breach("flows", item, "a target that is in the tables", message.target());
      }
    } else {
      checkItem("flows", item);
    }
  }

  private void checkRiding(KernelFlow flow, QueueItem item) {
    if (item.lane().isOwn()) {
      breach("flows", "f" + flow.number(), "what rides on it", item);
    }
    checkItem("queue", item);
  }

  // By the tables alone: the first that was sent on it can be delivered, or something rides on it.
  private boolean canRun(KernelFlow flow) {
    if (!tables.queue(flow.riding()).isEmpty()) {
      return true;
    }
    if (flow.isPaused() || tables.queue(flow.own()).isEmpty()) {
      return false;
    }
    QueueItem head = tables.head(flow.own());
    if (head instanceof Message message && message.target().isPromise()) {
      return tables.promise(message.target()).state() instanceof PromiseState.Settled;
    }
    return tables.vatFor(head).filter(Tables.Vat::isSuspended).isEmpty();
  }

  private void checkItem(String table, QueueItem item) {
    if (item instanceof Message message && (message.target().isPromise() || !exists(message.target()))) {
      breach(table, message, "a target in the table of objects", message.target());
    }
    for (Kref kref : item.held()) {
      if (!exists(kref)) {
        breach(table, item, "slots that are in the tables", kref);
      }
    }
  }

  private boolean exists(Kref kref) {
    return kref.isPromise()
        ? tables.hasPromise(kref)
        : kref.number() >= Kref.FIRST_OBJECT && kref.number() < tables.nextObject();
  }

  private void breach(String table, Object key, Object expected, Object found) {
    breaches.add(table + " at " + key + ": expected " + expected + ", found " + found);
  }
}
