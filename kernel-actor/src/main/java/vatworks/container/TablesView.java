package vatworks.container;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The kernel's tables at one moment between two cranks, as text: the same tables give the same view.
///
/// @param vats every vat that ever was, by number
/// @param clists the c-list of every running vat by the vat's id (`v1`), vats by number; a c-list has its own
///     exports first, by number, then its imports, oldest first
/// @param objects every object that was ever mentioned across a border, by kref
/// @param promises every promise that somebody can still name or wait for, by kref
/// @param queue what is still to be delivered, flow by flow by number, each from its first on: what was sent on
///     it, then what rides on it
/// @param setAside what waits for stopped vats until they go on, by the vat's id (`v1`), next first; vats for
///     which nothing waits are not in it
/// @param flows every flow, by number: `f0` is the main one, `f1` the console's
/// @param meters every meter, by number: `m0` is the container's own
/// @param faults what vats failed at, and what waits for somebody to decide, vats by number
/// @param crank the number of the last crank
/// @param height the height of the last block
public record TablesView(
    List<VatRow> vats,
    Map<String, List<SlotRow>> clists,
    List<ObjectRow> objects,
    List<PromiseRow> promises,
    List<QueueRow> queue,
    Map<String, List<QueueRow>> setAside,
    List<FlowRow> flows,
    List<MeterRow> meters,
    List<FaultRow> faults,
    long crank,
    long height) {

  /// Tables without flows and meters, of which nothing is set aside.
  public TablesView(
      List<VatRow> vats,
      Map<String, List<SlotRow>> clists,
      List<ObjectRow> objects,
      List<PromiseRow> promises,
      List<QueueRow> queue,
      long crank,
      long height) {
    this(vats, clists, objects, promises, queue, Map.of(), List.of(), List.of(), List.of(), crank, height);
  }

  /// A vat. Status is `running` or `terminated`; or `stopped`, where it did not do again what it had done or is
  /// being brought back; `suspended` by somebody who may; `faulted`; or `starved`, where its meters do not have
  /// what its next turn needs. Where several are so it is the first of them. One that runs has no reason.
  ///
  /// @param computrons what all its turns were charged
  /// @param isTrusted whether it is not confined, and so charged for the kernel's work alone
  /// @param meter the id of the meter that it runs on
  public record VatRow(
      String id, String name, String status, Optional<String> reason, long computrons, boolean isTrusted,
      String meter) {

    /// A vat on the container's own meter.
    public VatRow(
        String id, String name, String status, Optional<String> reason, long computrons, boolean isTrusted) {
      this(id, name, status, reason, computrons, isTrusted, "m0");
    }

    /// A confined vat that has had no turn, likewise.
    public VatRow(String id, String name, String status, Optional<String> reason) {
      this(id, name, status, reason, 0, false);
    }
  }

  /// A meter.
  ///
  /// @param id `m0` for the container's own
  /// @param name what its maker calls it
  /// @param parent the id of the meter above it, if there is one
  /// @param left computrons; empty where it is unlimited
  /// @param spent computrons
  /// @param status `stopped`, `stopped above` where one above it is, `dry`, `low`, or `ok`
  /// @param keeper the id of the vat that is told when it runs dry, if one is
  /// @param vats the ids of those that run on it, by number
  public record MeterRow(
      String id, String name, Optional<String> parent, OptionalLong left, long spent, String status,
      Optional<String> keeper, List<String> vats) {}

  /// What a vat failed at.
  ///
  /// @param vat the id of the vat
  /// @param kind `exception`, `syscall`, `limit` or `divergence`
  /// @param at the object and the method that the message was for, in the vat's own name, `o+0.greet`; `notify`;
  ///     empty where it had no turn
  /// @param what a sentence without its subject
  /// @param keeper the id of the vat that was told, if one was
  public record FaultRow(
      String vat, long crank, String kind, String at, String what, Optional<String> keeper) {}

  /// An entry of a c-list: the vat's name for a reference (`o-50`, `p+5`) and the kernel's (`ko20`, `kp40`).
  public record SlotRow(String slot, String kref) {}

  /// An object: its kernel name, the vat that owns it (`v2`), and the owner's name for it (`o+0`).
  public record ObjectRow(String kref, String owner, String slot) {}

  /// A promise.
  ///
  /// @param state `unresolved`, `forwarded` (it stands for an object, or follows another promise),
  ///     `fulfilled` or `rejected`
  /// @param decider the vat that may resolve it (`v2`); only an unresolved promise has one, and not while the
  ///     message whose result it is has not been delivered
  /// @param subscribers who is to be told, in the order in which they asked: vats by id, `v0` is the console
  /// @param waiting the messages to it, in the order sent; only an unresolved promise has any
  /// @param value what it stands for: the kref of the promise that it follows (`kp41`), or the body of its
  ///     value, object or reason, with krefs; empty while it is unresolved
  public record PromiseRow(
      String kref,
      String state,
      Optional<String> decider,
      List<String> subscribers,
      List<MessageRow> waiting,
      Optional<String> value) {}

  /// What waits in the queue.
  public sealed interface QueueRow {}

  /// A message: its slots are krefs.
  ///
  /// @param target an object's kref; where the message waits in a promise, that promise's
  /// @param result the kref of the promise for the answer, if the sender wants one
  /// @param flow the id of the flow that it was sent on (`f2`), if it was sent on one
  public record MessageRow(
      String target, String method, String body, List<String> slots, Optional<String> result,
      Optional<String> flow)
      implements
        QueueRow {

    /// A message that was sent on no flow of its own.
    public MessageRow(
        String target, String method, String body, List<String> slots, Optional<String> result) {
      this(target, method, body, slots, result, Optional.empty());
    }
  }

  /// A flow.
  ///
  /// @param id `f2`
  /// @param price what it would pay to be next, now
  /// @param start the price that it begins at
  /// @param slope by how much its price grows in a crank
  /// @param waiting how many messages were sent on it and are not delivered
  /// @param riding how many messages and news ride on it
  /// @param status `paused`, `waiting` for a promise or for a vat that is stopped, or `stuck` if it waits for
  ///     what it leads to itself, and so for ever: that goes for what was sent on it, and what rides on it can
  ///     run all the same. Otherwise `ready` if something in it can run, or `empty`
  /// @param awaits the kref of the promise, or the id of the vat, that the first message sent on it waits for,
  ///     if it does
  public record FlowRow(
      String id, String name, long price, int start, int slope, int waiting, int riding, String status,
      Optional<String> awaits) {}

  /// The news of settled promises.
  ///
  /// @param vat the id of the vat that is to be told (`v1`); `v0` is the console
  /// @param promises their krefs
  public record NewsRow(String vat, List<String> promises) implements QueueRow {}
}
