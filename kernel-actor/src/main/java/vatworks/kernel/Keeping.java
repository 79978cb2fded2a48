package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;

/// What becomes of a vat that failed, and of its end: for its keeper, for the host, and for the container's
/// policy alike.
final class Keeping {

  private final Tables tables;
  private final Crank crank;
  private final Notices notices;

  Keeping(Tables tables, Crank crank, Notices notices) {
    this.tables = tables;
    this.crank = crank;
    this.notices = notices;
  }

  /// Whether there is somebody to be told of a vat's faults.
  static boolean isKept(Tables tables, Tables.Vat vat) {
    return vat.keeper().filter(keeper -> tables.vat(tables.object(keeper).owner()).isRunning()).isPresent();
  }

  /// Why nothing of an owner's can be a vat's keeper, if it cannot.
  static Optional<String> refusal(Tables tables, Tables.Vat vat, VatId owner) {
    if (owner.equals(VatId.KERNEL)) {
      return Optional.of("a keeper is an object of a vat's, and not one of the kernel's");
    }
    List<String> kept = new ArrayList<>(List.of(vat.name()));
    Optional<Tables.Vat> next = Optional.of(tables.vat(owner));
    while (next.isPresent() && !next.get().equals(vat)) {
      kept.add(next.get().name());
      next = next.get().keeper().map(it -> tables.vat(tables.object(it).owner()));
    }
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kept.size() == 1
        ? "vat " + vat.name() + " cannot be its own keeper"
        : "vats would keep each other in a circle: " + Words.list(kept) + " and " + vat.name() + " again");
  }

  /// Suspends a vat for a fault, of which its keeper is told, if it has one.
  void fault(Tables.Vat vat, Fault fault) {
    fault.lane().filter(lane -> !lane.isOwn()).ifPresent(crank::setAside);
    crank.suspend(vat.id(), fault.lane().isPresent() ? Suspension.FAULTED : Suspension.ABSENT, fault.what());
    crank.fault(vat.id(), fault);
    boolean isKept = isKept(tables, vat);
    crank.log(
        VatId.KERNEL, vat.name() + " is stopped" + (isKept ? ", and its keeper is told" : "") + ": "
            + fault.what());
    if (isKept) {
      notices.faulted(vat, fault, vat.keeper().orElseThrow());
    }
  }

  /// Has a vat go on with what it failed at.
  void retry(Tables.Vat vat) throws BadCall {
    failed(vat);
    crank.log(VatId.KERNEL, vat.name() + " tries again");
    crank.resume(vat.id(), Suspension.FAULTED);
  }

  /// Has a vat go on without what it failed at, whose result is rejected.
  void skip(Tables.Vat vat) throws BadCall {
    Fault fault = failed(vat);
    Data reason = Data.problem("vat " + vat.name() + " " + fault.what());
    Resolving resolving = new Resolving(crank, Optional.empty());
    if (take(vat, fault) instanceof Message message) {
      resolving.reject(message, reason);
    }
    resolving.tell();
    crank.log(VatId.KERNEL, vat.name() + " goes on without what it failed at");
    crank.resume(vat.id(), Suspension.FAULTED);
  }

  /// Has a vat go on without what it failed at, whose result is this.
  void answer(Tables.Vat vat, Data value) throws BadCall {
    Fault fault = failed(vat);
    Optional<Kref> result = result(item(vat, fault));
    if (result.isEmpty()) {
      throw new BadCall("nobody wants a result of what vat " + vat.name() + " failed at: skip it");
    }
    take(vat, fault);
    Resolving resolving = new Resolving(crank, Optional.empty());
    boolean isReference = value.slots().size() == 1 && value.body().matches("#\"[$&]0([.][^\"]*)?\"");
    if (!isReference) {
      resolving.settle(result.get(), new Settled.Fulfilled(value));
    } else if (value.slots().getFirst().isPromise()) {
      resolving.forward(result.get(), value.slots().getFirst());
    } else {
      resolving.settle(result.get(), new Settled.Forwarded(value));
    }
    resolving.tell();
    crank.log(VatId.KERNEL, vat.name() + " goes on without what it failed at, which was answered for it");
    crank.resume(vat.id(), Suspension.FAULTED);
  }

  /// Ends a vat: what it was to resolve is rejected.
  ///
  /// @param why one sentence, after its name
  void terminate(Tables.Vat vat, String why, Optional<QueueItem> inHand) {
    crank.terminate(vat.id(), why);
    crank.log(VatId.KERNEL, vat.name() + " is terminated: " + why);
    Settled.Rejected reason = new Settled.Rejected(
        Data.problem("vat " + vat.name() + " is terminated: " + why));
    Resolving resolving = new Resolving(crank, Optional.empty());
    inHand.flatMap(Keeping::result).ifPresent(result -> resolving.settle(result, reason));
    rejectDecided(resolving, vat, reason);
    resolving.tell();
    notices.died(vat, why);
  }

  /// Rejects what a vat was to resolve, and will not.
  void rejectDecided(Resolving resolving, Tables.Vat vat, Settled.Rejected reason) {
    PromiseState decided = new PromiseState.Unresolved(Optional.of(vat.id()));
    for (CList.Entry entry : vat.clist().entries()) {
      if (entry.kref().isPromise() && crank.promises().state(entry.kref()).equals(decided)) {
        resolving.settle(entry.kref(), reason);
      }
    }
  }

  // The fault of a vat that can go on from it.
  private static Fault failed(Tables.Vat vat) throws BadCall {
    Fault fault = vat.fault().orElseThrow(
        () -> new BadCall("vat " + vat.name() + " has not failed: there is nothing to decide"));
    if (fault.kind() == Fault.Kind.DIVERGENCE) {
      throw new BadCall("vat " + vat.name() + " is not there, for it " + fault.what()
          + ": it can be upgraded or terminated");
    }
    return fault;
  }

  private QueueItem item(Tables.Vat vat, Fault fault) {
    Lane lane = fault.lane().orElseThrow();
    return lane.isOwn() ? tables.head(lane) : vat.setAside().iterator().next();
  }

  private QueueItem take(Tables.Vat vat, Fault fault) {
    QueueItem item = item(vat, fault);
    Lane lane = fault.lane().orElseThrow();
    if (lane.isOwn()) {
      crank.dequeue(lane);
    } else {
      crank.takeOut(vat.id(), item);
    }
    return item;
  }

  private static Optional<Kref> result(QueueItem item) {
    return item instanceof Message message ? message.result() : Optional.empty();
  }
}
