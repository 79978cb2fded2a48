package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A message in the kernel's own names, as it waits in the queue or in a promise.
///
/// @param target the object that it is for; or the promise in which it waits, or for which its flow does
/// @param method the method's name
/// @param body the text of the arguments, which the kernel never reads
/// @param slots the references that the body mentions by index
/// @param result the promise for the answer, if the sender wants one
/// @param sender the vat that sent it; the kernel, where it came from outside
/// @param lane where it waits by itself
public record Message(
    Kref target, String method, String body, List<Kref> slots, Optional<Kref> result, VatId sender, Lane lane)
    implements
      QueueItem {

  public Message {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(body, "body");
    slots = List.copyOf(slots);
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(lane, "lane");
  }

  /// A message from outside, which rides on the main flow.
  public Message(Kref target, String method, String body, List<Kref> slots, Optional<Kref> result) {
    this(target, method, body, slots, result, VatId.KERNEL, Lane.MAIN);
  }

  /// One that wants no answer.
  public Message(Kref target, String method, String body, List<Kref> slots) {
    this(target, method, body, slots, Optional.empty());
  }

  /// One that the kernel sends of its own accord.
  static Message fromKernel(Kref target, String method, String body, List<Kref> slots, Lane lane) {
    return new Message(target, method, body, slots, Optional.empty(), VatId.KERNEL, lane);
  }

  /// The same message, for another target.
  Message to(Kref other) {
    return other.equals(target) ? this : new Message(other, method, body, slots, result, sender, lane);
  }

  /// Whether it waits for its target in a flow, and not in the target.
  boolean awaitsTarget() {
    return lane.isOwn() && target.isPromise();
  }

  @Override
  public List<Kref> held() {
    if (result.isEmpty() && !awaitsTarget()) {
      return slots;
    }
    List<Kref> held = new ArrayList<>(slots);
    result.ifPresent(held::add);
    if (awaitsTarget()) {
      held.add(target);
    }
    return held;
  }

  @Override
  public String toString() {
    return target + "." + method + " " + body + (slots.isEmpty() ? "" : " " + slots)
        + result.map(promise -> " -> " + promise).orElse("")
        + (lane.isOwn() ? " on f" + lane.flow() : "");
  }
}
