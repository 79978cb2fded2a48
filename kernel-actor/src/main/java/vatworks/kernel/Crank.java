package vatworks.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vatworks.vat.Budget;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

/// One crank in progress: the tables it started from and the changes it would make.
///
/// Nothing outside sees the changes until they are applied; to roll back, drop the crank. It reads its own
/// changes through the tables, so what it has just added is there for the rest of it.
public final class Crank {

  private final Tables tables;
  private final VatId vat;
  private final long number;
  private final List<Change> changes = new ArrayList<>(4);
  private Lane riding = Lane.MAIN;
  private Optional<Lane> taken = Optional.empty();
  // What this crank added to c-lists. Only looked up, never iterated. Most cranks add nothing, and are
  // quicker without.
  private Optional<Map<VatId, Draft>> drafts = Optional.empty();
  private Optional<PromiseDrafts> promises = Optional.empty();
  private Optional<Map<VatId, Set<Kref>>> toTell = Optional.empty();
  private Optional<Map<Power, Kref>> newPowers = Optional.empty(); // only looked up
  private long newFlows;
  private long newMeters;
  private long newObjects;
  private long newVats;

  /// The entries that a crank adds to one c-list, and takes from it.
  private static final class Draft {
    private final CList added = new CList();
    private final CList removed = new CList();
    private long newImports;
    private long newImportedPromises;
  }

  Crank(Tables tables, VatId vat) {
    this.tables = tables;
    this.vat = vat;
    number = tables.crank() + 1;
  }

  /// The number it will have, 1-based, if it is the next to be committed.
  public long number() {
    return number;
  }

  /// The vat whose turn it is, or the kernel.
  public VatId vat() {
    return vat;
  }

  /// Where what it sends waits, unless it is sent on another flow: where what it is for did, rides.
  Lane riding() {
    return riding;
  }

  /// Sets where what it sends rides.
  Crank on(Lane lane) {
    riding = lane;
    return this;
  }

  /// The lane that what it is for was taken out of.
  Lane taken() {
    return taken.orElseThrow();
  }

  /// How many changes it would make, so far.
  int size() {
    return changes.size();
  }

  /// Adds a vat.
  public VatId addVat(String name) {
    VatId id = new VatId(tables.nextVat() + newVats++);
    changes.add(new Change.VatAdded(id, name));
    return id;
  }

  /// Translates what a vat names into what the kernel names, exporting it on first mention. A promise that is
  /// exported is the vat's to resolve.
  ///
  /// @throws VatFault if `slot` is an import that the kernel never gave to `holder`
  Kref outbound(VatId holder, Slot slot) throws VatFault {
    Optional<Kref> known = kref(holder, slot);
    if (known.isPresent()) {
      return known.get();
    }
    // A vat can invent o+7, because o+7 is its own object. It cannot invent o-7: the only way to hold that is
    // to have been sent it. This one test is what confines vats.
    if (slot.isImport()) {
      throw VatFault.notInCList(slot);
    }
    return slot.kind() == Slot.Kind.PROMISE
        ? promise(holder, slot, Optional.of(holder))
        : export(holder, slot);
  }

  /// A promise that a vat makes by naming it.
  Kref promise(VatId holder, Slot slot, Optional<VatId> decider) {
    Kref promise = promises().add(decider);
    addSlot(holder, slot, promise);
    return promise;
  }

  /// Whether this is in the vat's c-list.
  boolean holds(VatId holder, Slot slot) {
    return kref(holder, slot).isPresent();
  }

  /// The kernel's name for something that is in the vat's c-list.
  ///
  /// @throws VatFault if it is not
  Kref held(VatId holder, Slot slot) throws VatFault {
    return kref(holder, slot).orElseThrow(() -> VatFault.notInCList(slot));
  }

  /// The kernel's name for one of a vat's own objects, which is exported if it was not.
  ///
  /// @param slot not an import
  public Kref export(VatId owner, Slot slot) {
    return kref(owner, slot)
        .orElseGet(
            () -> {
              Kref kref = Kref.object(tables.nextObject() + newObjects++);
              changes.add(new Change.ObjectAdded(kref, owner, slot));
              addSlot(owner, slot, kref);
              return kref;
            });
  }

  /// Translates what the kernel names into what a vat names, importing it on first mention. The owner of an
  /// object always has a name for it: the one under which it was exported.
  public Slot inbound(VatId holder, Kref kref) {
    Optional<Slot> known = slot(holder, kref);
    if (known.isPresent()) {
      return known.get();
    }
    Slot slot = new Slot(kref.kind(), -nextImport(holder, kref.kind()));
    addSlot(holder, slot, kref);
    return slot;
  }

  /// Takes an entry out of a c-list.
  void removeSlot(VatId holder, Slot slot, Kref kref) {
    changes.add(new Change.SlotRemoved(holder, slot, kref));
    Draft draft = draft(holder);
    if (!draft.added.remove(slot, kref)) {
      draft.removed.add(slot, kref);
    }
    if (kref.isPromise()) {
      promises().unname(kref, holder);
    }
  }

  /// What a vat holds under this kref, if it does.
  Optional<Slot> slot(VatId holder, Kref kref) {
    if (drafts.isPresent()) {
      Draft draft = draft(holder);
      Optional<Slot> added = draft.added.slot(kref);
      if (added.isPresent() || draft.removed.slot(kref).isPresent()) {
        return added;
      }
    }
    return isNew(holder) ? Optional.empty() : tables.vat(holder).clist().slot(kref);
  }

  /// The promises, as this crank sees them.
  PromiseDrafts promises() {
    if (promises.isEmpty()) {
      promises = Optional.of(new PromiseDrafts(tables, changes::add));
    }
    return promises.get();
  }

  /// Takes what this crank is for out of its lane. What is sent in it rides where that did by itself, even if
  /// it had to wait elsewhere.
  void dequeue(Lane lane) {
    QueueItem head = tables.queue.first(lane);
    changes.add(new Change.Dequeued(lane));
    hold(head, -1);
    taken = Optional.of(lane);
    Lane by = head.lane();
    riding = by.isOwn() ? tables.flow(by.flow()).riding() : by;
  }

  /// Puts something at the end of its lane.
  public void enqueue(QueueItem item) {
    changes.add(new Change.Enqueued(item));
    hold(item, 1);
  }

  /// Queues the news of settled promises, in portions: one turn is to be able to deal with each.
  void tell(VatId whom, List<Kref> promises) {
    for (int i = 0; i < promises.size(); i += News.MOST) {
      enqueue(new News(whom, promises.subList(i, Math.min(i + News.MOST, promises.size())), riding));
    }
  }

  /// Queues the news of a settled promise, with all other such news for the vat, when the crank ends.
  void tellLater(VatId whom, Kref promise) {
    if (toTell.isEmpty()) {
      toTell = Optional.of(new LinkedHashMap<>());
    }
    toTell.get().computeIfAbsent(whom, any -> new LinkedHashSet<>()).add(promise);
  }

  /// Writes to the container's log.
  void log(VatId writer, String line) {
    changes.add(new Change.Logged(writer, line));
  }

  /// Sets what is first in a lane aside, for the suspended vat that it is for.
  void setAside(Lane lane) {
    changes.add(new Change.SetAside(lane));
  }

  /// Makes a flow, and the object that stands for it.
  public Power.OfFlow addFlow(String name, int price, int slope) {
    Power.OfFlow flow = new Power.OfFlow(tables.flows().size() + newFlows++);
    changes.add(new Change.FlowAdded(flow.flow(), name, price, slope));
    object(flow);
    return flow;
  }

  /// What an object stands for, if it is one of the kernel's own and was there before this crank.
  Optional<Power> power(Kref object) {
    if (object.number() >= tables.nextObject()) {
      return Optional.empty();
    }
    Tables.KernelObject known = tables.object(object);
    return known.owner().equals(VatId.KERNEL) ? Optional.of(tables.power(known)) : Optional.empty();
  }

  /// Where waits what is sent on a flow.
  Lane own(Power.OfFlow flow) {
    return tables.flow(flow.flow()).own();
  }

  void price(long flow, int price) {
    changes.add(new Change.FlowPriced(flow, price));
  }

  void pauseFlow(long flow) {
    changes.add(new Change.FlowPaused(flow));
  }

  void resumeFlow(long flow) {
    changes.add(new Change.FlowResumed(flow));
  }

  /// The kernel's name for an object of its own, which is made on first mention.
  public Kref object(Power power) {
    Optional<Kref> known = tables.object(power);
    if (known.isPresent()) {
      return known.get();
    }
    if (newPowers.isEmpty()) {
      newPowers = Optional.of(new HashMap<>());
    }
    return newPowers.get().computeIfAbsent(power, any -> {
      Kref kref = Kref.object(tables.nextObject() + newObjects++);
      changes.add(new Change.PowerAdded(kref, power));
      return kref;
    });
  }

  void suspend(VatId whom, Suspension why, String reason) {
    changes.add(new Change.VatSuspended(whom, why, reason));
  }

  /// Ends one cause of a vat's suspension, if it is one.
  void resume(VatId whom, Suspension why) {
    if (isNew(whom) || !tables.vat(whom).isSuspended(why)) {
      return;
    }
    long ended = changes.stream()
        .filter(change -> change instanceof Change.VatResumed resumed && resumed.vat().equals(whom))
        .count();
    changes.add(new Change.VatResumed(whom, why, tables.vat(whom).suspensions().size() == ended + 1));
  }

  /// Makes a meter, and the object that stands for all authority over it.
  ///
  /// @param parent the number of the meter that it is made from
  public Power.OfMeter addMeter(long parent, String name, long computrons) {
    Power.OfMeter meter = new Power.OfMeter(tables.meters().size() + newMeters++, Power.Facet.FULL);
    changes.add(new Change.MeterAdded(meter.meter(), parent, name, computrons));
    object(meter);
    return meter;
  }

  void refill(KernelMeter meter, long computrons) {
    changes.add(new Change.MeterRefilled(meter.number(), computrons));
    if (!meter.isStopped()) {
      feed(meter, meter.left() + computrons);
    }
  }

  void drain(KernelMeter meter, long computrons) {
    changes.add(new Change.MeterDrained(meter.number(), computrons));
  }

  void stop(KernelMeter meter) {
    changes.add(new Change.MeterStopped(meter.number()));
  }

  void start(KernelMeter meter) {
    changes.add(new Change.MeterStarted(meter.number()));
    feed(meter, meter.left());
  }

  // Whoever starves goes on as soon as there is more than there was.
  private void feed(KernelMeter meter, long left) {
    tables.meters.fed(meter, left).forEach(vat -> resume(vat.id(), Suspension.STARVED));
  }

  void watch(KernelMeter meter, Optional<KernelMeter.Watcher> watcher) {
    changes.add(new Change.MeterWatched(meter.number(), watcher));
  }

  void keep(KernelMeter meter, Optional<Kref> keeper) {
    changes.add(new Change.MeterKept(meter.number(), keeper));
  }

  void low(KernelMeter meter) {
    changes.add(new Change.MeterLow(meter.number()));
  }

  void dry(KernelMeter meter) {
    changes.add(new Change.MeterDry(meter.number()));
  }

  /// Says what a vat failed at.
  void fault(VatId whom, Fault fault) {
    changes.add(new Change.VatFaulted(whom, fault));
  }

  /// Takes what is first of what is set aside for a vat, which is this.
  void takeOut(VatId whom, QueueItem item) {
    changes.add(new Change.TakenOut(whom));
    hold(item, -1);
  }

  /// Sets who is told when a vat fails; see that there is no circle.
  public void keep(VatId whom, Optional<Kref> keeper) {
    changes.add(new Change.VatKept(whom, keeper));
  }

  void watch(VatId whom, Kref watcher) {
    changes.add(new Change.VatWatched(whom, watcher));
  }

  void raise(VatId whom, Budget atLeast) {
    changes.add(new Change.LimitsRaised(whom, atLeast));
  }

  /// Sets what becomes of the faults of vats that have no keeper.
  public void setPolicy(Fault.Policy policy) {
    changes.add(new Change.PolicySet(policy));
  }

  /// Sets what a vat's turns are charged to.
  ///
  /// @param meter its number
  public void meter(VatId whom, long meter) {
    changes.add(new Change.VatMetered(whom, meter));
    if (!isNew(whom) && tables.vat(whom).isSuspended(Suspension.STARVED)
        && tables.meter(meter).allowance() > tables.vat(whom).starvedAt) {
      resume(whom, Suspension.STARVED);
    }
  }

  /// Keeps code, if it is not kept already.
  ///
  /// @return its ids
  public List<String> store(List<Bundle> bundles) {
    for (Bundle bundle : bundles) {
      Change stored = new Change.BundleStored(bundle);
      if (!tables.hasBundle(bundle.id()) && !changes.contains(stored)) {
        changes.add(stored);
      }
    }
    return bundles.stream().map(Bundle::id).toList();
  }

  /// Sets what a vat is made of from this crank on.
  ///
  /// @param previousState what its incarnation so far tells it, if there is one and it tells anything
  public void setCode(VatId whom, List<Bundle> bundles, Optional<String> previousState) {
    long incarnation = isNew(whom) ? 1 : tables.vat(whom).incarnation().number() + 1;
    changes.add(new Change.CodeSet(whom, incarnation, store(bundles), previousState));
  }

  /// Sets what vats may ask for in a turn from the next crank on.
  public void setLimits(Limits limits) {
    changes.add(new Change.LimitsSet(limits));
  }

  /// Sets how much of the machine a vat may use from the next crank on.
  public void setBudget(VatId whom, Budget budget) {
    changes.add(new Change.BudgetSet(whom, budget));
  }

  /// Says that a turn is undone.
  void undo(VatId whom, String reason) {
    changes.add(new Change.TurnUndone(whom, reason));
  }

  void terminate(VatId whom, String reason) {
    tables.vat(whom).suspensions().keySet().forEach(why -> resume(whom, why));
    changes.add(new Change.VatTerminated(whom, reason));
    for (CList.Entry entry : tables.vat(whom).clist().entries()) {
      if (entry.kref().isPromise()) {
        promises().unname(entry.kref(), whom);
      }
    }
  }

  /// Ends the crank.
  ///
  /// @param asked the [AskedHash] of what the vat asked for
  /// @param computrons what the vat is charged
  /// @return its changes, in order, ready to be applied
  List<Change> end(long asked, long computrons) {
    toTell.ifPresent(all -> all.forEach((whom, news) -> tell(whom, List.copyOf(news))));
    promises.ifPresent(PromiseDrafts::sweep);
    changes.add(new Change.CrankEnded(tables.crank() + 1, vat, asked, computrons));
    return changes;
  }

  private Optional<Kref> kref(VatId holder, Slot slot) {
    if (drafts.isPresent()) {
      Draft draft = draft(holder);
      Optional<Kref> added = draft.added.kref(slot);
      if (added.isPresent() || draft.removed.kref(slot).isPresent()) {
        return added;
      }
    }
    return isNew(holder) ? Optional.empty() : tables.vat(holder).clist().kref(slot);
  }

  private long nextImport(VatId holder, Slot.Kind kind) {
    CList known = isNew(holder) ? new CList() : tables.vat(holder).clist();
    long first = known.nextImport(kind);
    Draft draft = draft(holder);
    return first + (kind == Slot.Kind.OBJECT ? draft.newImports++ : draft.newImportedPromises++);
  }

  private void addSlot(VatId holder, Slot slot, Kref kref) {
    changes.add(new Change.SlotAdded(holder, slot, kref));
    draft(holder).added.add(slot, kref);
    hold(kref, 1);
  }

  private void hold(QueueItem item, int more) {
    switch (item) {
      case Message message -> {
        for (Kref kref : message.slots()) {
          hold(kref, more);
        }
        if (message.result().isPresent()) {
          hold(message.result().get(), more);
        }
        if (message.awaitsTarget()) {
          hold(message.target(), more);
        }
      }
      case News news -> promises().hold(news.promises(), more);
    }
  }

  private void hold(Kref kref, int more) {
    if (kref.isPromise()) {
      promises().hold(kref, more);
    }
  }

  private Draft draft(VatId holder) {
    if (drafts.isEmpty()) {
      drafts = Optional.of(new HashMap<>());
    }
    return drafts.get().computeIfAbsent(holder, id -> new Draft());
  }

  // Whether this very crank adds the vat.
  private boolean isNew(VatId holder) {
    return holder.number() >= tables.nextVat();
  }
}
