package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
  final ArrayDeque<QueueItem> queue = new ArrayDeque<>();
  final ArrayDeque<LogEntry> log = new ArrayDeque<>();
  Limits limits = Limits.DEFAULT;
  long crank;
  int terminated;

  /// A vat as the kernel sees it.
  public static final class Vat {
    private final VatId id;
    private final String name;
    CList clist = new CList();
    Optional<String> terminated = Optional.empty();
    Optional<String> suspended = Optional.empty();
    final ArrayDeque<QueueItem> setAside = new ArrayDeque<>(0);
    Incarnation incarnation = Incarnation.NONE;
    Optional<Budget> budget = Optional.empty();
    long computrons;

    Vat(VatId id, String name) {
      this.id = id;
      this.name = name;
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

    /// Why the vat is suspended, if it is.
    public Optional<String> suspended() {
      return suspended;
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
      case Change.Dequeued _ -> dequeue();
      case Change.Enqueued enqueued -> {
        queue.addLast(enqueued.item());
        promises.hold(enqueued.item(), 1);
      }
      case Change.CrankEnded ended -> {
        expect("crank", "number", crank + 1, ended.crank());
        crank = ended.crank();
        if (ended.computrons() != 0) {
          vat(ended.vat()).computrons += ended.computrons();
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
      case Change.Released released -> promises.release(released, queue::addLast);
      case Change.Followed followed -> promises.follow(followed);
      case Change.Settled settled -> promises.settle(settled);
      case Change.PromiseRemoved removed -> promises.remove(removed.promise());
      case Change.Logged logged -> {
        log.addLast(new LogEntry(crank + 1, logged.vat(), logged.line()));
        if (log.size() > LOG_LINES) {
          log.removeFirst();
        }
      }
      case Change.VatAdded added -> {
        expect("vats", added.name(), vats.size() + 1L, added.vat().number());
        vats.add(new Vat(added.vat(), added.name()));
        vatsByName.put(added.name(), added.vat());
      }
      case Change.VatTerminated terminated -> terminate(terminated);
      case Change.VatSuspended suspended ->
        vat(suspended.vat()).suspended = Optional.of(suspended.reason());
      case Change.VatResumed resumed -> resume(vat(resumed.vat()));
      case Change.SetAside _ -> setAside();
      case Change.LimitsSet set -> limits = set.limits();
      case Change.BudgetSet set -> vat(set.vat()).budget = Optional.of(set.budget());
      case Change.TurnUndone undone -> vat(undone.vat()); // It is what it was.
      case Change.BundleStored stored -> bundles.put(stored.bundle().id(), stored.bundle());
      case Change.CodeSet set -> setCode(vat(set.vat()), set);
    }
  }

  private void setAside() {
    QueueItem head = head().orElseThrow(() -> broken("queue", "head", "a message or news", "nothing"));
    queue.removeFirst();
    receiver(head).setAside.addLast(head);
  }

  private void resume(Vat vat) {
    vat.suspended = Optional.empty();
    while (!vat.setAside.isEmpty()) {
      queue.addFirst(vat.setAside.removeLast());
    }
  }

  private void setCode(Vat vat, Change.CodeSet set) {
    expect("vats", vat.id + "'s incarnation", vat.incarnation.number + 1, set.incarnation());
    for (String id : set.bundles()) {
      bundle(id);
    }
    vat.incarnation = new Incarnation(
        set.incarnation(), crank + 1, set.bundles(), set.previousState(), vat.clist.nextExport());
  }

  private void dequeue() {
    QueueItem head = queue.pollFirst();
    if (head == null) {
      throw broken("queue", "head", "a message or news", "nothing");
    }
    promises.hold(head, -1);
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
    terminated++;
  }

  /// The vat of this id, running or not.
  public Vat vat(VatId id) {
    if (id.number() < 1 || id.number() > vats.size()) {
      throw broken("vats", id.toString(), "v1 to v" + vats.size(), id.toString());
    }
    return vats.get((int) id.number() - 1);
  }

  /// The id of the vat that something in the queue is for, or the kernel's.
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

  /// What waits, next first.
  public Collection<QueueItem> queue() {
    return Collections.unmodifiableCollection(queue);
  }

  /// What is next.
  public Optional<QueueItem> head() {
    return Optional.ofNullable(queue.peekFirst());
  }

  /// The last [#LOG_LINES] lines of the log, oldest first.
  public Collection<LogEntry> log() {
    return Collections.unmodifiableCollection(log);
  }

  /// What a vat may ask for in a turn, and how much of the machine it may use where nothing else is said of it.
  public Limits limits() {
    return limits;
  }

  /// The same for one vat, with the budget that it has.
  public Limits limits(VatId vat) {
    return vat(vat).budget.map(limits::withBudget).orElse(limits);
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
