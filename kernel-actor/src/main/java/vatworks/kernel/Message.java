package vatworks.kernel;

import java.util.List;
import java.util.Objects;

/// A message in the kernel's own names, as it waits in the queue.
///
/// @param target the object that it is for
/// @param method the method's name
/// @param body the text of the arguments, which the kernel never reads
/// @param slots the references that the body mentions by index
public record Message(Kref target, String method, String body, List<Kref> slots) {

  public Message {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(body, "body");
    slots = List.copyOf(slots);
  }

  @Override
  public String toString() {
    return target + "." + method + " " + body + (slots.isEmpty() ? "" : " " + slots);
  }
}
