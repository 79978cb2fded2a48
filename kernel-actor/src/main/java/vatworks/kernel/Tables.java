package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

/// All that the kernel knows: the vats and their c-lists, the objects, the queue, the log.
///
/// [#apply] is the only mutator, live and in recovery alike, so the same changes in the same order make the
/// same tables. It decides nothing; a change that does not fit what is there means that the journal or the
/// kernel is broken, and throws an [IllegalStateException] that names table, key, expected and found.
public final class Tables {

  /// How many log lines are kept, for the whole container.
  public static final int LOG_LINES = 10_000;

  // TablesImage restores these.
  final List<Vat> vats = new ArrayList<>();
  final Map<String, VatId> vatsByName = new HashMap<>(); // only looked up, never iterated
  final Map<String, Bundle> bundles = new LinkedHashMap<>(); // by id, in the order in which they came
  final List<KernelObject> objects = new ArrayList<>(); // by kref number, from Kref.FIRST_OBJECT
  final PromiseTable promises = new PromiseTable();
  final RunQueue queue = new RunQueue(this);
  final MeterTable meters = new MeterTable();
  final List<Power> powers = new ArrayList<>(List.of(new Power.Root())); // by the kernel's export number
  final Map<Power, Kref> powerObjects = new HashMap<>(); // only looked up, never iterated
  final ArrayDeque<LogEntry> log = new ArrayDeque<>();
  Limits limits = Limits.DEFAULT;
  Fault.Policy policy = Fault.Policy.DEFAULT;
  long crank;
  int terminated;

  /// A vat as the kernel sees it.
  public static final class Vat {
    private final VatId id;
    private final String name;
    CList clist = new CList();
    Optional<String> terminated = Optional.empty();
    final EnumMap<Suspension, String> suspensions = new EnumMap<>(Suspension.class);
    final ArrayDeque<QueueItem> setAside = new ArrayDeque<>(0);
    Incarnation incarnation = Incarnation.NONE;
    Optional<Budget> budget = Optional.empty();
    long computrons;
    KernelMeter meter;
    Optional<Fault> fault = Optional.empty();
    Optional<Kref> keeper = Optional.empty();
    final List<Kref> watchers = new ArrayList<>(0);
    Optional<Budget> raised = Optional.empty();
    long starvedAt; // what its meters allowed when that was not enough, if it starves

    Vat(VatId id, String name, KernelMeter meter) {
      this.id = id;
      this.name = name;
      this.meter = meter;
    }

    public VatId id() {
      return id;
    }

    public String name() {
      return name;
    }

    /// What the vat holds: nothing any more once it is terminated.
    public CList clist() {
      return clist;
    }

    /// Why the vat was terminated, if it was.
    public Optional<String> terminated() {
      return terminated;
    }

    /// Why the vat is suspended, if it is: a sentence for each cause.
    public Map<Suspension, String> suspensions() {
      return Collections.unmodifiableMap(suspensions);
    }

    /// Whether it runs no turns for now.
    public boolean isSuspended() { return !suspensions.isEmpty(); }

    /// Whether it is suspended for this, be it among others.
    public boolean isSuspended(Suspension why) {
      return suspensions.containsKey(why);
    }

    /// What it failed at, if it is not decided what becomes of that.
    public Optional<Fault> fault() {
      return fault;
    }

    /// The object that is told when it fails: another vat's.
    public Optional<Kref> keeper() {
      return keeper;
    }

    /// The objects that are told when it is terminated, in the order in which they asked.
    public List<Kref> watchers() {
      return Collections.unmodifiableList(watchers);
    }

    /// What it may use at least, whatever its budget is; but for the stack.
    public Optional<Budget> raised() {
      return raised;
    }

    /// What its turns are charged to.
    public KernelMeter meter() {
      return meter;
    }

    /// What waits until the vat is resumed, next first.
    public Collection<QueueItem> setAside() {
      return Collections.unmodifiableCollection(setAside);
    }

    /// What the vat is made of.
    public Incarnation incarnation() {
      return incarnation;
    }

    /// How much of the machine it may use, where that is not what the limits say for all.
    public Optional<Budget> budget() {
      return budget;
    }

    /// What all its turns were charged.
    public long computrons() {
      return computrons;
    }

    /// Whether it is not terminated: it may be suspended.
    public boolean isRunning() { return terminated.isEmpty(); }
  }

  /// What a vat is made of, and since when.
  ///
  /// @param number 1 for the first, 0 where no code was set
  /// @param since the crank that set it, before whose end no turn of it was run
  /// @param bundles the ids of its code
  /// @param previousState what the incarnation before told it, if that told it anything
  /// @param firstExport the smallest number, from 1, that no export of the vat had when it was set, and none
  ///     above it
  public record Incarnation(
      long number, long since, List<String> bundles, Optional<String> previousState, long firstExport) {

    static final Incarnation NONE = new Incarnation(0, 0, List.of(), Optional.empty(), 1);

    public Incarnation {
      bundles = List.copyOf(bundles);
    }
  }

  /// An object that was mentioned across a border.
  ///
  /// @param slot the owner's name for it
  public record KernelObject(VatId owner, Slot slot) {}

  /// A line of the log, and the crank that wrote it.
  public record LogEntry(long crank, VatId vat, String line) {}

  /// Makes one change. In a crank, [Change.CrankEnded] comes last.
  public void apply(Change change) {
    switch (change) {
      case Change.Dequeued dequeued -> promises.hold(queue.take(dequeued.lane()), -1);
      case Change.Enqueued enqueued -> {
        queue.add(enqueued.item());
        promises.hold(enqueued.item(), 1);
      }
      case Change.CrankEnded ended -> {
        expect("crank", "number", crank + 1, ended.crank());
        crank = ended.crank();
        if (ended.computrons() != 0) {
          charge(vat(ended.vat()), ended.computrons());
        }
      }
      case Change.SlotAdded added -> {
        vat(added.vat()).clist.add(added.slot(), added.kref());
        promises.hold(added.kref(), 1);
      }
      case Change.SlotRemoved removed -> removeSlot(removed);
      case Change.ObjectAdded added -> {
        expect("objects", added.object().toString(), nextObject(), added.object().number());
        objects.add(new KernelObject(added.owner(), added.slot()));
      }
      case Change.PromiseAdded added -> promises.add(added);
      case Change.DeciderChanged changed ->
        promise(changed.promise()).become(new PromiseState.Unresolved(changed.decider()));
      case Change.Subscribed subscribed -> promise(subscribed.promise()).subscribe(subscribed.vat());
      case Change.Parked parked -> promises.park(parked.message());
      case Change.Released released -> promises.release(released, queue::add);
      case Change.Followed followed -> promises.follow(followed);
      case Change.Settled settled -> {
        promises.settle(settled);
        queue.settled(settled.promise());
      }
      case Change.PromiseRemoved removed -> promises.remove(removed.promise());
      case Change.Logged logged -> {
        log.addLast(new LogEntry(crank + 1, logged.vat(), logged.line()));
        if (log.size() > LOG_LINES) {
          log.removeFirst();
        }
      }
      case Change.VatAdded added -> {
        expect("vats", added.name(), vats.size() + 1L, added.vat().number());
        vats.add(new Vat(added.vat(), added.name(), meters.at(KernelMeter.CONTAINER)));
        vatsByName.put(added.name(), added.vat());
      }
      case Change.VatTerminated terminated -> terminate(terminated);
      case Change.VatSuspended suspended -> suspend(vat(suspended.vat()), suspended);
      case Change.VatResumed resumed -> resume(vat(resumed.vat()), resumed);
      case Change.SetAside setAside -> {
        QueueItem item = queue.setAside(setAside.lane());
        receiver(item).setAside.addLast(item);
      }
      case Change.FlowAdded added -> queue.addFlow(added);
      case Change.FlowPriced priced -> queue.price(queue.flow(priced.flow()), priced.price());
      case Change.FlowPaused paused -> queue.pause(queue.flow(paused.flow()), true);
      case Change.FlowResumed resumed -> queue.pause(queue.flow(resumed.flow()), false);
      case Change.MeterAdded added -> meters.add(added);
      case Change.MeterRefilled refilled ->
        meters.refill(meter(refilled.meter()), refilled.computrons());
      case Change.MeterDrained drained -> meters.drain(meter(drained.meter()), drained.computrons());
      case Change.MeterStopped stopped -> meter(stopped.meter()).isStopped = true;
      case Change.MeterStarted started -> meter(started.meter()).isStopped = false;
      case Change.MeterWatched watched -> {
        meter(watched.meter()).watcher = watched.watcher();
        meter(watched.meter()).isLow = false;
      }
      case Change.MeterLow low -> meter(low.meter()).isLow = true;
      case Change.MeterKept kept -> {
        meter(kept.meter()).keeper = kept.keeper();
        meter(kept.meter()).isDry = false;
      }
      case Change.MeterDry dry -> meter(dry.meter()).isDry = true;
      case Change.VatFaulted faulted -> vat(faulted.vat()).fault = Optional.of(faulted.fault());
      case Change.TakenOut taken -> {
        QueueItem item = vat(taken.vat()).setAside.removeFirst();
        queue.forget(item);
        promises.hold(item, -1);
      }
      case Change.VatKept kept -> vat(kept.vat()).keeper = kept.keeper();
      case Change.VatWatched watched -> vat(watched.vat()).watchers.add(watched.watcher());
      case Change.LimitsRaised raised -> vat(raised.vat()).raised = Optional.of(raised.atLeast());
      case Change.PolicySet set -> policy = set.policy();
      case Change.VatMetered metered -> vat(metered.vat()).meter = meter(metered.meter());
      case Change.PowerAdded added -> addPower(added);
      case Change.LimitsSet set -> limits = set.limits();
      case Change.BudgetSet set -> vat(set.vat()).budget = Optional.of(set.budget());
      case Change.TurnUndone undone -> vat(undone.vat()); // It is what it was.
      case Change.BundleStored stored -> bundles.put(stored.bundle().id(), stored.bundle());
      case Change.CodeSet set -> setCode(vat(set.vat()), set);
    }
  }

  private static void charge(Vat vat, long computrons) {
    vat.computrons += computrons;
    vat.meter.charge(computrons);
  }

  private void suspend(Vat vat, Change.VatSuspended suspended) {
    vat.suspensions.put(suspended.why(), suspended.reason());
    if (suspended.why() == Suspension.STARVED) {
      meters.starve(vat);
    }
    queue.vatChanged();
  }

  private void resume(Vat vat, Change.VatResumed resumed) {
    vat.suspensions.remove(resumed.why());
    vat.fault = vat.fault.filter(fault -> !endsFault(resumed.why(), fault));
    if (resumed.why() == Suspension.STARVED) {
      meters.feed(vat);
    }
    if (resumed.goesOn() == vat.isSuspended()) {
      throw broken("vats", vat.id.toString(), resumed.toString(), vat.suspensions.toString());
    }
    if (resumed.goesOn()) {
      queue.putBack(vat.setAside);
      vat.setAside.clear();
      queue.vatChanged();
    }
  }

  private static boolean endsFault(Suspension ended, Fault fault) {
    return ended == (fault.kind() == Fault.Kind.DIVERGENCE ? Suspension.ABSENT : Suspension.FAULTED);
  }

  private void addPower(Change.PowerAdded added) {
    expect("objects", added.object().toString(), nextObject(), added.object().number());
    boolean isRoot = added.power() instanceof Power.Root;
    objects.add(new KernelObject(VatId.KERNEL, Slot.object(isRoot ? 0 : powers.size())));
    if (!isRoot) {
      powers.add(added.power());
    }
    powerObjects.put(added.power(), added.object());
  }

  private void setCode(Vat vat, Change.CodeSet set) {
    expect("vats", vat.id + "'s incarnation", vat.incarnation.number + 1, set.incarnation());
    for (String id : set.bundles()) {
      bundle(id);
    }
    vat.incarnation = new Incarnation(
        set.incarnation(), crank + 1, set.bundles(), set.previousState(), vat.clist.nextExport());
  }

  private void removeSlot(Change.SlotRemoved removed) {
    if (!vat(removed.vat()).clist.remove(removed.slot(), removed.kref())) {
      throw broken("c-list of " + removed.vat(), removed.slot().toString(), removed.kref().toString(),
          "nothing");
    }
    promises.unname(removed.vat(), removed.kref());
  }

  private void terminate(Change.VatTerminated change) {
    Vat vat = vat(change.vat());
    for (CList.Entry entry : vat.clist.entries()) {
      promises.unname(vat.id, entry.kref());
    }
    vat.terminated = Optional.of(change.reason());
    vat.clist = new CList();
    vat.watchers.clear();
    terminated++;
    queue.vatChanged();
  }

  /// All meters, by number: the container's own is always there.
  public List<KernelMeter> meters() {
    return meters.all();
  }

  /// The meter of this number.
  public KernelMeter meter(long number) {
    return meters.at(number);
  }

  /// The vat of this id, running or not.
  public Vat vat(VatId id) {
    if (id.number() < 1 || id.number() > vats.size()) {
      throw broken("vats", id.toString(), "v1 to v" + vats.size(), id.toString());
    }
    return vats.get((int) id.number() - 1);
  }

  /// The id of the vat that something in the queue is for, or the kernel's.
  ///
  /// @param item a message to an object, or news
  public VatId receiverId(QueueItem item) {
    return switch (item) {
      case Message message -> object(message.target()).owner();
      case News news -> news.vat();
    };
  }

  /// The vat that something in the queue is for; it is not for the kernel.
  Vat receiver(QueueItem item) {
    return vat(receiverId(item));
  }

  /// The vat that something at the head of a lane is for; none where that is the kernel, or a message is for
  /// no object.
  public Optional<Vat> vatFor(QueueItem item) {
    if (item instanceof Message message && message.target().isPromise()) {
      return promise(message.target()).state() instanceof PromiseState.Settled.Forwarded forwarded
          ? vatFor(message.to(forwarded.object()))
          : Optional.empty();
    }
    VatId id = receiverId(item);
    return id.equals(VatId.KERNEL) ? Optional.empty() : Optional.of(vat(id));
  }

  // What one vat sends another without naming a flow stays in order; news tell of what has happened anyway.
  long pair(QueueItem item) {
    return item instanceof Message message
        ? Lanes.pair(message.sender(), object(message.target()).owner())
        : Lanes.NO_PAIR;
  }

  /// The bundle of this id.
  public Bundle bundle(String id) {
    Bundle bundle = bundles.get(id);
    if (bundle == null) {
      throw broken("bundles", id, "a bundle that was stored", "nothing");
    }
    return bundle;
  }

  /// Whether there is a bundle of this id.
  public boolean hasBundle(String id) {
    return bundles.containsKey(id);
  }

  /// The vat of this name.
  public Optional<Vat> vat(String name) {
    return Optional.ofNullable(vatsByName.get(name)).map(this::vat);
  }

  /// All vats, by number.
  public List<Vat> vats() {
    return Collections.unmodifiableList(vats);
  }

  /// The object of this kref.
  public KernelObject object(Kref kref) {
    long index = kref.number() - Kref.FIRST_OBJECT;
    if (kref.kind() != Slot.Kind.OBJECT || index < 0 || index >= objects.size()) {
      throw broken("objects", kref.toString(), "ko20 to ko" + (nextObject() - 1), "nothing");
    }
    return objects.get((int) index);
  }

  /// All objects, by kref: the first is `ko20`.
  public List<KernelObject> objects() {
    return Collections.unmodifiableList(objects);
  }

  /// The promise of this kref.
  public KernelPromise promise(Kref kref) {
    return promises.at(kref);
  }

  /// All promises, by kref.
  public List<Kref> promises() {
    return promises.krefs();
  }

  /// All that waits, flow by flow, by number: first what was sent on it, then what rides on it.
  public List<QueueItem> queue() {
    List<QueueItem> all = new ArrayList<>(queue.size());
    for (KernelFlow flow : flows()) {
      all.addAll(queue.all(flow.own()));
      all.addAll(queue.all(flow.riding()));
    }
    return all;
  }

  /// How much waits, without what is set aside.
  public int queued() {
    return queue.size();
  }

  /// What waits in a lane, next first.
  public Collection<QueueItem> queue(Lane lane) {
    return queue.all(lane);
  }

  /// All flows, by number: the first two are always there.
  public List<KernelFlow> flows() {
    return queue.flows();
  }

  /// The flow of this number.
  public KernelFlow flow(long number) {
    return queue.flow(number);
  }

  /// Where what is next waits: in the lane that pays the most of those in which something can run.
  public Optional<Lane> next() {
    return queue.choice();
  }

  /// Whether there is nothing to be delivered: nothing waits, or nothing that waits can run.
  public boolean isStill() { return queue.isStill(); }

  /// What is next.
  public Optional<QueueItem> head() {
    return next().map(this::head);
  }

  /// What is first in a lane, in which there is something; a message to a promise is for the object that the
  /// promise stands for, if it stands for one.
  public QueueItem head(Lane lane) {
    QueueItem head = queue.first(lane);
    return head instanceof Message message
        && message.target().isPromise()
        && promise(message.target()).state() instanceof PromiseState.Settled.Forwarded forwarded
            ? message.to(forwarded.object())
            : head;
  }

  /// What an object of the kernel's own stands for.
  ///
  /// @param object owned by the kernel
  public Power power(KernelObject object) {
    return powers.get((int) object.slot().number());
  }

  /// The object that stands for this, if it was ever mentioned.
  public Optional<Kref> object(Power power) {
    return Optional.ofNullable(powerObjects.get(power));
  }

  /// The last [#LOG_LINES] lines of the log, oldest first.
  public Collection<LogEntry> log() {
    return Collections.unmodifiableCollection(log);
  }

  /// What a vat may ask for in a turn, and how much of the machine it may use where nothing else is said of it.
  public Limits limits() {
    return limits;
  }

  /// The same for one vat, with the budget that it has, or with what its meters have left where that is less.
  public Limits limits(VatId vat) {
    Limits most = ownLimits(vat);
    long allowance = vat(vat).meter.allowance();
    return allowance >= most.budget().computrons()
        ? most
        : most.withBudget(most.budget().withComputrons(Math.max(1, allowance)));
  }

  /// The same, whatever its meters have left.
  Limits ownLimits(VatId id) {
    Vat vat = vat(id);
    if (vat.budget.isEmpty() && vat.raised.isEmpty()) {
      return limits;
    }
    Budget budget = vat.budget.orElse(limits.budget());
    return limits.withBudget(vat.raised.map(budget::atLeast).orElse(budget));
  }

  /// What becomes of the faults of vats that have no keeper.
  public Fault.Policy policy() {
    return policy;
  }

  /// The largest stack that any vat may use, in bytes as the meter counts them.
  public int mostStackBytes() {
    int most = limits.budget().stackBytes();
    for (Vat vat : vats) {
      most = Math.max(most, vat.budget.map(Budget::stackBytes).orElse(0));
    }
    return most;
  }

  /// The number of the last crank, 0 before the first.
  public long crank() {
    return crank;
  }

  /// How many of the vats are terminated.
  public int terminated() {
    return terminated;
  }

  /// The number that the next new object gets.
  long nextObject() {
    return Kref.FIRST_OBJECT + objects.size();
  }

  /// The number that the next new promise gets.
  long nextPromise() {
    return promises.next();
  }

  /// Whether there is a promise of this kref.
  boolean hasPromise(Kref kref) {
    return promises.has(kref);
  }

  /// The number that the next new vat gets.
  long nextVat() {
    return vats.size() + 1L;
  }

  /// The whole of the tables, a line an entry: equal tables print equally, and unequal ones do not.
  @Override
  public String toString() {
    return new TablesDump(this).toString();
  }

  static void expect(String table, String key, long expected, long found) {
    if (expected != found) {
      throw broken(table, key, Long.toString(expected), Long.toString(found));
    }
  }

  static IllegalStateException broken(String table, String key, String expected, String found) {
    return new IllegalStateException(
        "the kernel's table of " + table + " is broken at " + key + ": expected " + expected + ", found "
            + found);
  }
}
