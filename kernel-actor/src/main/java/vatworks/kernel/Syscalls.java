package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// What a vat asked for in one turn, made into changes.
final class Syscalls {

  private final Crank crank;
  private final VatId vat;

  /// @param crank the one that the turn belongs to
  Syscalls(Crank crank) {
    this.crank = crank;
    this.vat = crank.vat();
  }

  /// Decides one syscall.
  ///
  /// @throws VatFault if the vat may not ask for this; the crank is then to be dropped
  void decide(Asked asked) throws VatFault {
    switch (asked) {
      case Asked.Send send -> send(send);
      case Asked.Subscribe subscribe -> subscribe(subscribe.promise());
      case Asked.Resolve resolve -> resolve(resolve.resolutions());
      case Asked.Log log -> crank.log(vat, log.line());
    }
  }

  private void send(Asked.Send send) throws VatFault {
    Kref target = crank.outbound(vat, send.target());
    List<Kref> slots = outbound(send.args());
    Optional<Kref> result = send.result().isPresent()
        ? Optional.of(result(send.result().get()))
        : Optional.empty();
    Optional<Lane> flow = send.flow().isPresent() ? flow(send.flow().get()) : Optional.of(crank.riding());
    Lane lane = flow.orElse(crank.riding());
    Message message = new Message(target, send.method(), send.args().body(), slots, result, vat, lane);
    if (flow.isEmpty()) {
      refuse(message, "sent on " + send.flow().get() + ", which is no flow");
    } else if (target.isPromise() && !lane.isOwn()) {
      Resolving resolving = new Resolving(crank, Optional.empty());
      resolving.send(message);
      resolving.tell();
    } else {
      crank.enqueue(message);
    }
  }

  // To send on a flow is for those who hold it. What a vat was given for a flow and is none is no fault of its:
  // whoever gave it that could end the vat otherwise.
  private Optional<Lane> flow(Slot slot) throws VatFault {
    Optional<Kref> object = slot.isImport() ? Optional.of(crank.held(vat, slot)) : Optional.empty();
    return object.filter(kref -> !kref.isPromise()).flatMap(crank::power)
        .flatMap(
            power -> power instanceof Power.OfFlow flow ? Optional.of(crank.own(flow)) : Optional.empty());
  }

  private void refuse(Message message, String why) {
    Resolving resolving = new Resolving(crank, Optional.empty());
    if (!resolving.reject(message, Data.problem(why))) {
      crank.log(VatId.KERNEL, "dropped " + message.method() + ", which was " + why);
    }
    resolving.tell();
  }

  // The right to resolve the result goes with the message: a new promise, or one that is this vat's to give
  // away.
  private Kref result(Slot slot) throws VatFault {
    String what = "wants a result in";
    requirePromise(what, slot);
    if (!slot.isImport() && !crank.holds(vat, slot)) {
      return crank.promise(vat, slot, Optional.empty());
    }
    Kref promise = crank.held(vat, slot);
    requireDecider(what, slot, promise);
    crank.promises().pass(promise, Optional.empty());
    return promise;
  }

  private void subscribe(Slot slot) throws VatFault {
    requirePromise("subscribed to", slot);
    Kref promise = crank.held(vat, slot);
    if (crank.promises().state(promise) instanceof Settled) {
      crank.tellLater(vat, promise);
    } else {
      crank.promises().subscribe(promise, vat);
    }
  }

  private void resolve(List<Resolution> resolutions) throws VatFault {
    // All values before any promise: they may mention each other, and what they mention first is made here.
    List<Data> values = new ArrayList<>(resolutions.size());
    for (Resolution resolution : resolutions) {
      values.add(new Data(resolution.data().body(), outbound(resolution.data())));
    }
    Resolving resolving = new Resolving(crank, Optional.of(vat));
    List<Kref> promises = new ArrayList<>(resolutions.size());
    for (int i = 0; i < resolutions.size(); i++) {
      promises.add(resolveOne(resolving, resolutions.get(i), values.get(i)));
    }
    for (int i = 0; i < promises.size(); i++) {
      crank.removeSlot(vat, resolutions.get(i).promise(), promises.get(i));
    }
    resolving.tell();
  }

  private Kref resolveOne(Resolving resolving, Resolution resolution, Data value) throws VatFault {
    requirePromise("resolved", resolution.promise());
    Kref promise = crank.held(vat, resolution.promise());
    requireDecider("resolved", resolution.promise(), promise);
    switch (resolution) {
      case Resolution.Fulfilled _ -> resolving.settle(promise, new Settled.Fulfilled(value));
      case Resolution.Rejected _ -> resolving.settle(promise, new Settled.Rejected(value));
      case Resolution.Forwarded _ -> {
        if (value.slots().getFirst().isPromise()) {
          resolving.forward(promise, value.slots().getFirst());
        } else {
          resolving.settle(promise, new Settled.Forwarded(value));
        }
      }
    }
    return promise;
  }

  private void requirePromise(String what, Slot slot) throws VatFault {
    if (slot.kind() != Slot.Kind.PROMISE) {
      throw VatFault.noPromise(what, slot);
    }
  }

  private void requireDecider(String what, Slot slot, Kref promise) throws VatFault {
    if (!(crank.promises().state(promise) instanceof PromiseState.Unresolved unresolved)) {
      throw VatFault.resolvedTwice(what, slot);
    }
    if (!unresolved.decider().equals(Optional.of(vat))) {
      throw VatFault.notDecider(what, slot, unresolved.decider());
    }
  }

  private List<Kref> outbound(CapData data) throws VatFault {
    // Most messages mention no reference or one.
    if (data.slots().isEmpty()) {
      return List.of();
    }
    Kref[] krefs = new Kref[data.slots().size()];
    for (int i = 0; i < krefs.length; i++) {
      krefs[i] = crank.outbound(vat, data.slots().get(i));
    }
    return List.of(krefs);
  }
}
