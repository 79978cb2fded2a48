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
import vatworks.vat.Limits;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// The rules. Reads the tables and answers with changes; mutates nothing.
///
/// A turn goes like this: [#next] translates the head of the queue for its receiver, the vat runs, and
/// [#commit] turns what it asked for into changes; or [#abort] does, if it threw; or [#undo], if it used too
/// much.
public final class Kernel {

  /// What the kernel is called where a vat's name is expected.
  public static final String KERNEL = "kernel";

  private final Tables tables;
  private final AskedHash hash = new AskedHash();

  public Kernel(Tables tables) {
    this.tables = tables;
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
  /// @param powers what those objects do
  public Decision.Committed perform(Next.Perform next, Powers powers) {
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
  /// @return committed, or aborted if the vat asked for what it may not
  public Decision commit(Crank crank, List<Asked> asked, long computrons) {
    try {
      Syscalls syscalls = new Syscalls(crank);
      for (Asked syscall : asked) {
        syscalls.decide(syscall);
      }
      return new Decision.Committed(crank.end(hash.of(asked), computrons));
    } catch (VatFault fault) {
      return abort(crank, asked, fault, computrons);
    }
  }

  /// Decides a turn that ended badly: the message is consumed and its result rejected, the vat is terminated
  /// and what it was to resolve is rejected, nothing else happens.
  ///
  /// @param crank the one that [#next] began; it is dropped
  /// @param asked what the vat asked for before it failed
  /// @param computrons what the turn is charged
  public Decision.Aborted abort(Crank crank, List<Asked> asked, VatFault fault, long computrons) {
    Tables.Vat vat = tables.vat(crank.vat());
    Crank trace = new Crank(tables, vat.id());
    QueueItem head = tables.head(crank.taken());
    trace.dequeue(crank.taken());
    trace.terminate(vat.id(), fault.getMessage());
    trace.log(VatId.KERNEL, vat.name() + " is terminated: " + fault.getMessage());
    Settled.Rejected reason = new Settled.Rejected(
        Data.problem("vat " + vat.name() + " is terminated: " + fault.getMessage()));
    Resolving resolving = new Resolving(trace, Optional.empty());
    if (head instanceof Message message) {
      message.result().ifPresent(result -> resolving.settle(result, reason));
    }
    rejectDecided(resolving, trace, vat, reason);
    resolving.tell();
    return new Decision.Aborted(trace.end(hash.of(asked), computrons), fault);
  }

  /// Decides a turn that used more than its vat may use: what was delivered is consumed, the message's result
  /// is rejected, nothing else happens. The vat is what it was before; whoever holds it in memory sees to that.
  ///
  /// @param crank the one that [#next] began; it is dropped
  /// @param computrons what the turn is charged all the same
  public Decision.Undone undo(Crank crank, VatFault fault, long computrons) {
    Tables.Vat vat = tables.vat(crank.vat());
    Crank trace = new Crank(tables, vat.id());
    QueueItem head = tables.head(crank.taken());
    trace.dequeue(crank.taken());
    trace.undo(vat.id(), fault.getMessage());
    trace.log(VatId.KERNEL, "a turn of " + vat.name() + " is undone: it " + fault.getMessage());
    if (head instanceof Message message) {
      Resolving resolving = new Resolving(trace, Optional.empty());
      resolving.reject(message, Data.problem("vat " + vat.name() + " " + fault.getMessage()));
      resolving.tell();
    }
    return new Decision.Undone(trace.end(AskedHash.NOTHING, computrons), fault);
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
    Optional<String> refusal = Powers.refusal(price);
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

  /// Decides that a vat runs no turns for now.
  ///
  /// @param reason one sentence, which is logged
  public Decision.Committed suspend(VatId vat, String reason) {
    Crank crank = begin();
    crank.suspend(vat, reason);
    crank.log(VatId.KERNEL, tables.vat(vat).name() + " is stopped: " + reason);
    return end(crank);
  }

  /// Decides that a suspended vat runs turns again.
  public Decision.Committed resume(VatId vat) {
    Crank crank = begin();
    crank.resume(vat);
    crank.log(VatId.KERNEL, tables.vat(vat).name() + " goes on");
    return end(crank);
  }

  /// Decides that a vat is made of other code. What it exports keeps its krefs; what it was to resolve is
  /// rejected, and no other promise means anything to it any more. If it was suspended, it goes on.
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
    return new Decision.Committed(crank.end(hash.of(asked), computrons));
  }

  /// The crank of an upgrade, up to where the new incarnation has its turn.
  Crank upgrading(VatId vat, List<Bundle> bundles, Optional<String> previousState) {
    Tables.Vat old = tables.vat(vat);
    Crank crank = new Crank(tables, vat).on(Lane.CONSOLE);
    crank.setCode(vat, bundles, previousState);
    Settled.Rejected reason = new Settled.Rejected(Data.problem("upgraded"));
    Resolving resolving = new Resolving(crank, Optional.empty());
    rejectDecided(resolving, crank, old, reason);
    resolving.tell();
    for (CList.Entry entry : old.clist().entries()) {
      if (entry.kref().isPromise()) {
        crank.removeSlot(vat, entry.slot(), entry.kref());
      }
    }
    if (old.suspended().isPresent()) {
      crank.resume(vat);
    }
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
    if (owner.suspended().isPresent()) {
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
    return new Next.Deliver(crank, new Delivery.Message(target, message.method(), args, result));
  }

  private Next deliver(Lane lane, News news) {
    if (tables.vat(news.vat()).suspended().isPresent()) {
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
    return new Next.Deliver(crank, new Delivery.Notify(resolutions));
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

  // What a vat was to resolve, and will not.
  private static void rejectDecided(
      Resolving resolving, Crank crank, Tables.Vat vat, Settled.Rejected reason) {
    for (CList.Entry entry : vat.clist().entries()) {
      if (entry.kref().isPromise() && isDecider(vat.id(), crank.promises().state(entry.kref()))) {
        resolving.settle(entry.kref(), reason);
      }
    }
  }

  private static boolean isDecider(VatId vat, PromiseState state) {
    return state.equals(new PromiseState.Unresolved(Optional.of(vat)));
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
