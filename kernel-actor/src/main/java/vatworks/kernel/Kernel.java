package vatworks.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Delivery;
import vatworks.vat.Facet;
import vatworks.vat.Slot;

/// The rules. Reads the tables and answers with changes; mutates nothing.
///
/// A turn goes like this: [#next] translates the head of the queue for its receiver, the vat runs, and
/// [#commit] turns what it asked for into changes; or [#abort] does, if it threw.
public final class Kernel {

  private final Tables tables;
  private final AskedHash hash = new AskedHash();

  public Kernel(Tables tables) {
    this.tables = tables;
  }

  /// What the head of the queue calls for.
  public Next next() {
    Optional<Message> head = tables.head();
    if (head.isEmpty()) {
      return new Next.Nothing();
    }
    Message message = head.get();
    Tables.Vat owner = tables.vat(tables.object(message.target()).owner());
    if (!owner.isRunning()) {
      return new Next.Drop(drop(message, owner));
    }
    Crank crank = new Crank(tables, owner.id());
    crank.dequeue();
    Slot target = crank.inbound(owner.id(), message.target());
    CapData args = new CapData(message.body(), map(message.slots(), kref -> crank.inbound(owner.id(), kref)));
    return new Next.Deliver(
        crank, new Delivery.Message(target, message.method(), args, Optional.empty()));
  }

  /// Decides a turn that ended well.
  ///
  /// @param crank the one that [#next] began
  /// @param asked what the vat asked for, in order
  /// @return committed, or aborted if the vat asked for what it may not
  public Decision commit(Crank crank, List<Asked> asked) {
    try {
      for (Asked syscall : asked) {
        decide(crank, syscall);
      }
      return new Decision.Committed(crank.end(hash.of(asked)));
    } catch (VatFault fault) {
      return abort(crank, asked, fault);
    }
  }

  /// Decides a turn that ended badly: the message is consumed, the vat is terminated, nothing else happens.
  ///
  /// @param crank the one that [#next] began; it is dropped
  /// @param asked what the vat asked for before it failed
  public Decision.Aborted abort(Crank crank, List<Asked> asked, VatFault fault) {
    Crank trace = new Crank(tables, crank.vat());
    trace.dequeue();
    trace.terminate(crank.vat(), fault.getMessage());
    trace.log(VatId.KERNEL, tables.vat(crank.vat()).name() + " is terminated: " + fault.getMessage());
    return new Decision.Aborted(trace.end(hash.of(asked)), fault);
  }

  /// Decides a message from outside.
  ///
  /// @param target a facet that is in the tables, or a root
  /// @param slots likewise
  /// @return committed, or refused if a facet is not there
  public Decision send(Facet target, String method, String body, List<Facet> slots) {
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
    Crank crank = begin();
    Kref to = export(crank, target);
    crank.enqueue(new Message(to, method, body, map(slots, facet -> export(crank, facet))));
    return end(crank);
  }

  /// Begins a crank of the kernel's own, for what comes from outside.
  public Crank begin() {
    return new Crank(tables, VatId.KERNEL);
  }

  /// Ends a crank of the kernel's own.
  public Decision.Committed end(Crank crank) {
    return new Decision.Committed(crank.end(AskedHash.NOTHING));
  }

  private void decide(Crank crank, Asked asked) throws VatFault {
    VatId vat = crank.vat();
    switch (asked) {
      case Asked.Send send when send.result().isEmpty() && isObjects(send) -> {
        Kref target = crank.outbound(vat, send.target());
        Kref[] slots = new Kref[send.args().slots().size()];
        for (int i = 0; i < slots.length; i++) {
          slots[i] = crank.outbound(vat, send.args().slots().get(i));
        }
        crank.enqueue(new Message(target, send.method(), send.args().body(), List.of(slots)));
      }
      case Asked.Log log -> crank.log(vat, log.line());
      case Asked.Send send -> throw VatFault.needsPromises(send);
      case Asked.Subscribe subscribe -> throw VatFault.needsPromises(subscribe);
      case Asked.Resolve resolve -> throw VatFault.needsPromises(resolve);
    }
  }

  private static boolean isObjects(Asked.Send send) {
    if (send.target().kind() != Slot.Kind.OBJECT) {
      return false;
    }
    for (Slot slot : send.args().slots()) {
      if (slot.kind() != Slot.Kind.OBJECT) {
        return false;
      }
    }
    return true;
  }

  private Decision.Committed drop(Message message, Tables.Vat owner) {
    Crank crank = begin();
    crank.dequeue();
    crank.log(
        VatId.KERNEL,
        "dropped " + message.method() + " for " + owner.name() + ", which is terminated (" + message.target()
            + ")");
    return end(crank);
  }

  // From outside, only what is there already can be named: a facet that the vat has not exported may not
  // exist.
  private Optional<String> refusal(Facet facet) {
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
    return crank.export(tables.vat(facet.vat()).orElseThrow().id(), facet.slot());
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
