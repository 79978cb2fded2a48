package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Asked;
import vatworks.vat.Budget;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Facet;
import vatworks.vat.Gauge;
import vatworks.vat.Limits;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// The rules. Reads the tables and answers with changes; mutates nothing.
///
/// A turn goes like this: [#next] translates the head of the queue for its receiver, the vat runs, and
/// [#commit] turns what it asked for into changes; or [#fail] does, if it threw or used too much.
public final class Kernel {

  /// What the kernel is called where a vat's name is expected.
  public static final String KERNEL = "kernel";

  private final Tables tables;
  private final Powers powers;
  private final AskedHash hash = new AskedHash();

  /// @param powers what the kernel's own objects do
  public Kernel(Tables tables, Powers powers) {
    this.tables = tables;
    this.powers = powers;
  }

  /// One that looks at what was decided before.
  public Kernel(Tables tables) {
    this(tables, Powers.NONE);
  }

  /// What the flow calls for that pays the most.
  public Next next() {
    Optional<Lane> lane = tables.next();
    return lane.isEmpty() ? new Next.Nothing() : next(lane.get());
  }

  /// What a lane calls for in which something is that can run.
  public Next next(Lane lane) {
    return switch (tables.head(lane)) {
      case Message message -> {
        if (message.target().isPromise()) {
          yield new Next.Drop(drop(lane, message));
        }
        VatId owner = tables.object(message.target()).owner();
        yield owner.isKernel()
            ? new Next.Perform(lane, message)
            : deliver(lane, message, tables.vat(owner));
      }
      case News news -> news.vat().isKernel() ? answer(lane, news) : deliver(lane, news);
    };
  }

  private Next setAside(Lane lane) {
    Crank crank = begin();
    crank.setAside(lane);
    return new Next.Drop(end(crank));
  }

  /// Decides a message to one of the kernel's own objects.
  ///
  /// @param next what [#next] answered
  public Decision.Committed perform(Next.Perform next) {
    Crank crank = begin();
    crank.dequeue(next.lane());
    powers.perform(crank, tables, next.message());
    return end(crank);
  }

  /// Decides a turn that ended well.
  ///
  /// @param crank the one that [#next] began
  /// @param asked what the vat asked for, in order
  /// @param computrons what the turn is charged
  /// @return committed; what [#fail] answers if the vat asked for what it may not; starved if its meters do not have
  ///     this
  public Decision commit(Crank crank, List<Asked> asked, long computrons) {
    Tables.Vat vat = tables.vat(crank.vat());
    if (Starving.lacks(vat, computrons)) {
      return starve(crank, vat);
    }
    try {
      Syscalls syscalls = new Syscalls(crank);
      for (Asked syscall : asked) {
        syscalls.decide(syscall);
      }
      return new Decision.Committed(charge(crank, hash.of(asked), computrons));
    } catch (VatFault fault) {
      return fail(crank, asked, fault, computrons);
    }
  }

  /// Decides a turn that ended badly: nothing happens of what was asked for. What the turn was for waits until the
  /// vat's keeper has decided; where it has none, the container's policy decides.
  ///
  /// @param crank the one that [#next] began; it is dropped
  /// @param asked what the vat asked for before it failed
  /// @param computrons what the turn is charged
  /// @return aborted where the vat is terminated; otherwise undone, or starved if its meters do not have this, or
  ///     do not have what its budget would have allowed it: then whoever holds it in memory sees to it that it is
  ///     what it was before
  public Decision fail(Crank crank, List<Asked> asked, VatFault fault, long computrons) {
    Tables.Vat vat = tables.vat(crank.vat());
    boolean isOutOfComputrons = fault.limit().equals(Optional.of(Gauge.Limit.COMPUTRONS));
    long most = isOutOfComputrons ? tables.ownLimits(vat.id()).budget().computrons() : computrons;
    if (Starving.lacks(vat, most)) {
      return starve(crank, vat);
    }
    Lane lane = crank.taken();
    QueueItem head = tables.head(lane);
    Crank trace = new Crank(tables, vat.id()).on(crank.riding());
    boolean isKept = Keeping.isKept(tables, vat);
    return switch (isKept ? Fault.Verdict.SUSPEND : tables.policy().of(fault.kind())) {
      case TERMINATE -> {
        trace.dequeue(lane);
        keeping(trace).terminate(vat, fault.getMessage(), Optional.of(head));
        yield new Decision.Aborted(charge(trace, hash.of(asked), computrons), fault);
      }
      case SKIP -> {
        trace.dequeue(lane);
        skip(trace, vat, head, fault);
        yield new Decision.Undone(charge(trace, AskedHash.NOTHING, computrons), fault);
      }
      case SUSPEND -> {
        trace.undo(vat.id(), fault.getMessage());
        keeping(trace).fault(vat, fault(fault, lane, head, trace.number(), computrons));
        yield new Decision.Undone(charge(trace, AskedHash.NOTHING, computrons), fault);
      }
    };
  }

  // The result is rejected, nothing else happens.
  private static void skip(Crank trace, Tables.Vat vat, QueueItem head, VatFault fault) {
    trace.undo(vat.id(), fault.getMessage());
    trace.log(VatId.KERNEL, "a turn of " + vat.name() + " is undone: it " + fault.getMessage());
    if (head instanceof Message message) {
      Resolving resolving = new Resolving(trace, Optional.empty());
      resolving.reject(message, Data.problem("vat " + vat.name() + " " + fault.getMessage()));
      resolving.tell();
    }
  }

  private Fault fault(VatFault fault, Lane lane, QueueItem head, long crank, long computrons) {
    return switch (head) {
      case Message message -> new Fault(
          fault.kind(), fault.getMessage(), crank, Optional.of(lane),
          tables.object(message.target()).slot().toString(), message.method(), computrons);
      case News _ -> new Fault(
          fault.kind(), fault.getMessage(), crank, Optional.of(lane), "", "notify", computrons);
    };
  }

  private Keeping keeping(Crank crank) {
    return new Keeping(tables, crank, powers.notices(crank));
  }

  // What it was for stays where it is, and the turn is run again when the meters have more.
  private Decision.Starved starve(Crank crank, Tables.Vat vat) {
    return new Decision.Starved(starving(crank.riding(), vat).changes());
  }

  private Decision.Committed starving(Lane riding, Tables.Vat vat) {
    Crank crank = begin().on(riding);
    Starving.begin(crank, vat, powers.notices(crank));
    return end(crank);
  }

  // Ends the crank of a turn.
  private List<Change> charge(Crank crank, long asked, long computrons) {
    List<KernelMeter> low = tables.vat(crank.vat()).meter().lowAfter(computrons);
    if (!low.isEmpty()) {
      powers.notices(crank).charged(low, computrons);
    }
    return crank.end(asked, computrons);
  }

  /// Decides a message from outside.
  ///
  /// @param target a facet that is in the tables, or a root
  /// @param slots likewise
  /// @param wantsAnswer whether there is to be a promise for the answer, of which [Next.Answer] then tells:
  ///     the one that the decision adds
  /// @return committed, or refused if a facet is not there
  public Decision send(Facet target, String method, String body, List<Facet> slots, boolean wantsAnswer) {
    for (Facet facet : slots) {
      Optional<String> refusal = refusal(facet);
      if (refusal.isPresent()) {
        return new Decision.Refused(refusal.get());
      }
    }
    Optional<String> refusal = refusal(target);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Crank crank = begin().on(Lane.CONSOLE);
    Kref to = export(crank, target);
    List<Kref> krefs = map(slots, facet -> export(crank, facet));
    Optional<Kref> result = Optional.empty();
    if (wantsAnswer) {
      result = Optional.of(crank.promises().add(Optional.empty()));
      crank.promises().subscribe(result.get(), VatId.KERNEL);
    }
    crank.enqueue(new Message(to, method, body, krefs, result, VatId.KERNEL, crank.riding()));
    return end(crank);
  }

  /// Decides that there is a flow.
  ///
  /// @param price from 0 to [KernelFlow#MOST_PRICE]
  /// @param slope from 1 to [KernelFlow#MOST_SLOPE]
  public Decision addFlow(String name, int price, int slope) {
    Optional<String> refusal = Powers.refusal(name, price, slope);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Crank crank = begin();
    crank.addFlow(name, price, slope);
    return end(crank);
  }

  /// Decides from where a flow's price grows.
  ///
  /// @param price from 0 to [KernelFlow#MOST_PRICE]
  public Decision boost(long flow, int price) {
    Optional<String> refusal = FlowCalls.refusal(price);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Crank crank = begin();
    crank.price(flow, price);
    return end(crank);
  }

  /// Decides that what was sent on a flow waits, or goes on. Where that is so already nothing is decided.
  public Decision pause(long flow, boolean isPaused) {
    if (tables.flow(flow).isPaused() == isPaused) {
      return new Decision.Refused("flow f" + flow + (isPaused ? " is paused already" : " is not paused"));
    }
    Crank crank = begin();
    if (isPaused) {
      crank.pauseFlow(flow);
    } else {
      crank.resumeFlow(flow);
    }
    return end(crank);
  }

  /// Decides that a meter has more.
  ///
  /// @param computrons at least 1
  public Decision refill(long meter, long computrons) {
    Optional<String> refusal = computrons < 1
        ? Optional.of("a meter is refilled with 1 computron or more")
        : MeterCalls.refusal(tables.meter(meter), computrons);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    Crank crank = begin();
    crank.refill(tables.meter(meter), computrons);
    return end(crank);
  }

  /// Decides that nobody runs on a meter, or that it is as others are. Where that is so already nothing is
  /// decided.
  public Decision stop(long meter, boolean isStopped) {
    KernelMeter known = tables.meter(meter);
    if (known.isStopped() == isStopped) {
      return new Decision.Refused(
          "meter m" + meter + (isStopped ? " is stopped already" : " is not stopped"));
    }
    Crank crank = begin();
    if (isStopped) {
      crank.stop(known);
    } else {
      crank.start(known);
    }
    return end(crank);
  }

  /// Decides that a vat runs no turns because somebody wants that, or that it may. Where that is so already nothing
  /// is decided.
  public Decision hold(VatId vat, boolean isHeld) {
    Tables.Vat known = tables.vat(vat);
    if (!known.isRunning()) {
      return new Decision.Refused("vat " + known.name() + " is terminated: " + known.terminated().get());
    }
    if (known.isSuspended(Suspension.HELD) == isHeld) {
      return new Decision.Refused(
          "vat " + known.name() + (isHeld ? " is suspended already" : " is not suspended"));
    }
    Crank crank = begin();
    if (isHeld) {
      crank.suspend(vat, Suspension.HELD, "from outside");
    } else {
      crank.resume(vat, Suspension.HELD);
    }
    return end(crank);
  }

  /// Decides what vats may ask for in a turn from the next crank on.
  public Decision.Committed limit(Limits limits) {
    Crank crank = begin();
    crank.setLimits(limits);
    return end(crank);
  }

  /// Decides how much of the machine a vat may use from the next crank on.
  public Decision.Committed budget(VatId vat, Budget budget) {
    Crank crank = begin();
    crank.setBudget(vat, budget);
    return end(crank);
  }

  /// Decides that a vat runs no turns for now, because it is absent.
  ///
  /// @param reason one sentence, which is logged
  public Decision.Committed suspend(VatId vat, String reason) {
    Crank crank = begin();
    crank.suspend(vat, Suspension.ABSENT, reason);
    crank.log(VatId.KERNEL, tables.vat(vat).name() + " is stopped: " + reason);
    return end(crank);
  }

  /// Decides that a vat is absent, because it did not do again what it had done, and until it is upgraded or does.
  ///
  /// @param what one sentence, which is logged
  /// @param failed the crank of what it did otherwise
  public Decision.Committed lose(VatId vat, String what, long failed) {
    Tables.Vat lost = tables.vat(vat);
    if (lost.fault().isPresent()) {
      return suspend(vat, what); // One thing at a time.
    }
    Crank crank = begin();
    keeping(crank).fault(lost, Fault.lost(what, failed));
    return end(crank);
  }

  /// Decides that a vat that failed goes on with what it failed at.
  public Decision retry(VatId vat) {
    return decided(vat, Keeping::retry);
  }

  /// Decides that a vat that failed goes on without what it failed at, whose result is rejected.
  public Decision skip(VatId vat) {
    return decided(vat, Keeping::skip);
  }

  /// Decides that a vat is no more.
  ///
  /// @param reason one sentence, which is logged
  public Decision terminate(VatId vat, String reason) {
    return decided(vat, (keeping, it) -> {
      BadCall.unless(VatCalls.refusal(reason));
      keeping.terminate(it, reason, Optional.empty());
    });
  }

  private interface Ruling {
    void on(Keeping keeping, Tables.Vat vat) throws BadCall;
  }

  private Decision decided(VatId id, Ruling ruling) {
    Tables.Vat vat = tables.vat(id);
    if (!vat.isRunning()) {
      return new Decision.Refused("vat " + vat.name() + " is terminated: " + vat.terminated().get());
    }
    Crank crank = begin();
    try {
      ruling.on(keeping(crank), vat);
    } catch (BadCall e) {
      return new Decision.Refused(e.getMessage());
    }
    return end(crank);
  }

  /// Decides what becomes of the faults of vats that have no keeper, from the next crank on.
  public Decision.Committed policy(Fault.Policy policy) {
    Crank crank = begin();
    crank.setPolicy(policy);
    return end(crank);
  }

  /// Decides that a vat is there again.
  public Decision.Committed resume(VatId vat) {
    Crank crank = begin();
    crank.resume(vat, Suspension.ABSENT);
    crank.log(VatId.KERNEL, tables.vat(vat).name() + " goes on");
    return end(crank);
  }

  /// Decides that a vat is made of other code. What it exports keeps its krefs; what it was to resolve is
  /// rejected, and no other promise means anything to it any more. If it was absent, it is there.
  ///
  /// @param bundles its code
  /// @param previousState what its incarnation so far has told the new one
  /// @param asked what the new one asked for when it was told, in order
  /// @param computrons what the new one is charged for that turn
  /// @return committed; refused if the vat is terminated, or asked for what it may not
  public Decision upgrade(
      VatId vat, List<Bundle> bundles, Optional<String> previousState, List<Asked> asked,
      long computrons) {
    Tables.Vat old = tables.vat(vat);
    if (!old.isRunning()) {
      return new Decision.Refused("vat " + old.name() + " is terminated: " + old.terminated().get());
    }
    if (Starving.lacks(old, computrons)) {
      return new Decision.Refused("needs more computrons than its meters have");
    }
    Crank crank = upgrading(vat, bundles, previousState);
    try {
      Syscalls syscalls = new Syscalls(crank);
      for (Asked syscall : asked) {
        syscalls.decide(syscall);
      }
    } catch (VatFault fault) {
      return new Decision.Refused(fault.getMessage());
    }
    crank.log(
        VatId.KERNEL, old.name() + " is upgraded to incarnation " + (old.incarnation().number() + 1));
    return new Decision.Committed(charge(crank, hash.of(asked), computrons));
  }

  /// The crank of an upgrade, up to where the new incarnation has its turn.
  Crank upgrading(VatId vat, List<Bundle> bundles, Optional<String> previousState) {
    Tables.Vat old = tables.vat(vat);
    Crank crank = new Crank(tables, vat).on(Lane.CONSOLE);
    crank.setCode(vat, bundles, previousState);
    Settled.Rejected reason = new Settled.Rejected(Data.problem("upgraded"));
    Resolving resolving = new Resolving(crank, Optional.empty());
    keeping(crank).rejectDecided(resolving, old, reason);
    resolving.tell();
    for (CList.Entry entry : old.clist().entries()) {
      if (entry.kref().isPromise()) {
        crank.removeSlot(vat, entry.slot(), entry.kref());
      }
    }
    crank.resume(vat, Suspension.ABSENT);
    return crank;
  }

  /// Begins a crank of the kernel's own, for what comes from outside.
  public Crank begin() {
    return new Crank(tables, VatId.KERNEL);
  }

  /// Ends a crank of the kernel's own.
  public Decision.Committed end(Crank crank) {
    return new Decision.Committed(crank.end(AskedHash.NOTHING, 0));
  }

  private Next deliver(Lane lane, Message message, Tables.Vat owner) {
    if (owner.isSuspended()) {
      return setAside(lane);
    }
    if (!owner.isRunning()) {
      return new Next.Drop(drop(lane, message, owner));
    }
    VatId vat = owner.id();
    Crank crank = new Crank(tables, vat);
    crank.dequeue(lane);
    Slot target = crank.inbound(vat, message.target());
    CapData args = inbound(crank, message.body(), message.slots());
    Optional<Slot> result = Optional.empty();
    if (message.result().isPresent()) {
      // Whoever gets the message decides its result.
      crank.promises().pass(message.result().get(), Optional.of(vat));
      result = Optional.of(crank.inbound(vat, message.result().get()));
    }
    return turn(crank, new Delivery.Message(target, message.method(), args, result));
  }

  // It need not begin if the vat's meters do not have what is charged before it does.
  private Next turn(Crank crank, Delivery delivery) {
    Tables.Vat vat = tables.vat(crank.vat());
    long allowance = vat.meter().allowance();
    return allowance == KernelMeter.UNLIMITED || allowance >= Tariff.of(delivery)
        ? new Next.Deliver(crank, delivery)
        : new Next.Drop(starving(crank.riding(), vat));
  }

  private Next deliver(Lane lane, News news) {
    if (tables.vat(news.vat()).isSuspended()) {
      return setAside(lane);
    }
    Crank crank = new Crank(tables, news.vat());
    crank.dequeue(lane);
    List<Kref> settled = tables.vat(news.vat()).isRunning() ? stillNamed(crank, news) : List.of();
    if (settled.isEmpty()) {
      // The vat has had the news already, with others that mention the promise.
      return new Next.Drop(end(dropped(lane)));
    }
    List<Resolution> resolutions = new ArrayList<>(settled.size());
    for (Kref promise : settled) {
      resolutions.add(resolution(crank, promise));
    }
    for (int i = 0; i < settled.size(); i++) {
      crank.removeSlot(crank.vat(), resolutions.get(i).promise(), settled.get(i));
    }
    return turn(crank, new Delivery.Notify(resolutions));
  }

  // The promises that the vat can still name, and what must be told with them.
  private List<Kref> stillNamed(Crank crank, News news) {
    List<Kref> named = new ArrayList<>(news.promises().size());
    for (Kref promise : news.promises()) {
      if (crank.slot(news.vat(), promise).isPresent()) {
        named.add(promise);
      }
    }
    return Together.with(tables, named);
  }

  private Resolution resolution(Crank crank, Kref promise) {
    VatId vat = crank.vat();
    Settled state = (Settled) tables.promise(promise).state();
    Slot slot = crank.inbound(vat, promise);
    CapData data = inbound(crank, state.data().body(), state.data().slots());
    return switch (state) {
      case Settled.Fulfilled _ -> new Resolution.Fulfilled(slot, data);
      case Settled.Forwarded _ -> new Resolution.Forwarded(slot, data);
      case Settled.Rejected _ -> new Resolution.Rejected(slot, data);
    };
  }

  private Next answer(Lane lane, News news) {
    Crank crank = begin();
    crank.dequeue(lane);
    List<Next.Answered> answers = news.promises().stream()
        .map(promise -> new Next.Answered(promise, (Settled) tables.promise(promise).state()))
        .toList();
    return new Next.Answer(end(crank), answers);
  }

  private Crank dropped(Lane lane) {
    Crank crank = begin();
    crank.dequeue(lane);
    return crank;
  }

  // A message that was sent on a flow to a promise that stands for no object.
  private Decision.Committed drop(Lane lane, Message message) {
    Crank crank = dropped(lane);
    Resolving resolving = new Resolving(crank, Optional.empty());
    resolving.send(message);
    resolving.tell();
    return end(crank);
  }

  private Decision.Committed drop(Lane lane, Message message, Tables.Vat owner) {
    Crank crank = dropped(lane);
    Resolving resolving = new Resolving(crank, Optional.empty());
    String why = owner.terminated().orElseThrow();
    if (!resolving.reject(message, Data.problem("vat " + owner.name() + " is terminated: " + why))) {
      crank.log(
          VatId.KERNEL,
          "dropped " + message.method() + " for " + owner.name() + ", which is terminated ("
              + message.target() + ")");
    }
    resolving.tell();
    return end(crank);
  }

  private static CapData inbound(Crank crank, String body, List<Kref> slots) {
    return new CapData(body, map(slots, kref -> crank.inbound(crank.vat(), kref)));
  }

  // From outside, only what is there already can be named: a facet that the vat has not exported may not
  // exist.
  private Optional<String> refusal(Facet facet) {
    if (facet.vat().equals(KERNEL)) {
      return facet.number() < tables.powers.size()
          ? Optional.empty()
          : Optional.of("the kernel has no object o+" + facet.number() + ": it has o+0 to o+"
              + (tables.powers.size() - 1));
    }
    Optional<Tables.Vat> vat = tables.vat(facet.vat());
    if (vat.isEmpty()) {
      return Optional.of("there is no vat " + facet.vat() + ": the vats are " + names());
    }
    if (!vat.get().isRunning()) {
      return Optional.of("vat " + facet.vat() + " is terminated: " + vat.get().terminated().get());
    }
    if (facet.number() != 0 && vat.get().clist().kref(facet.slot()).isEmpty()) {
      return Optional.of(
          "vat " + facet.vat() + " has never exported " + facet.slot() + ": it has " + exports(vat.get()));
    }
    return Optional.empty();
  }

  private String names() {
    return Words.list(tables.vats().stream().map(Tables.Vat::name).sorted().toList());
  }

  private static String exports(Tables.Vat vat) {
    List<String> exports = vat.clist().entries().stream()
        .map(CList.Entry::slot)
        .filter(slot -> !slot.isImport() && slot.number() != 0)
        .map(Slot::toString)
        .toList();
    return exports.isEmpty() ? "only its root, o+0" : "o+0, " + Words.list(exports);
  }

  private Kref export(Crank crank, Facet facet) {
    return facet.vat().equals(KERNEL)
        ? crank.object(tables.powers.get((int) facet.number()))
        : crank.export(tables.vat(facet.vat()).orElseThrow().id(), facet.slot());
  }

  // Most messages mention no reference or one.
  private static <A, B> List<B> map(List<A> list, Function<A, B> translate) {
    return switch (list.size()) {
      case 0 -> List.of();
      case 1 -> List.of(translate.apply(list.getFirst()));
      default -> list.stream().map(translate).toList();
    };
  }
}
