package vatworks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A message in the kernel's own names, as it waits in the queue or in a promise.
///
/// @param target the object that it is for; or the unresolved promise in which it waits
/// @param method the method's name
/// @param body the text of the arguments, which the kernel never reads
/// @param slots the references that the body mentions by index
/// @param result the promise for the answer, if the sender wants one
public record Message(Kref target, String method, String body, List<Kref> slots, Optional<Kref> result)
    implements
      QueueItem {

  public Message {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(body, "body");
    slots = List.copyOf(slots);
    Objects.requireNonNull(result, "result");
  }

  /// A message that wants no answer.
  public Message(Kref target, String method, String body, List<Kref> slots) {
    this(target, method, body, slots, Optional.empty());
  }

  /// The same message, for another target.
  Message to(Kref other) {
    return other.equals(target) ? this : new Message(other, method, body, slots, result);
  }

  @Override
  public List<Kref> held() {
    if (result.isEmpty()) {
      return slots;
    }
    List<Kref> held = new ArrayList<>(slots);
    held.add(result.get());
    return held;
  }

  @Override
  public String toString() {
    return target + "." + method + " " + body + (slots.isEmpty() ? "" : " " + slots)
        + result.map(promise -> " -> " + promise).orElse("");
  }
}
