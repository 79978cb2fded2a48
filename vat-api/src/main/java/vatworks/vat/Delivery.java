package vatworks.vat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What the kernel brings to a vat. One delivery is one turn.
public sealed interface Delivery {

  /// A message to one of the vat's own objects.
  ///
  /// @param target the facet it is for: always one of this vat's exports (`o+0` is its root)
  /// @param method the method's name
  /// @param args the arguments; its slots are the receiver's own names for what the sender mentioned
  /// @param result the promise that this vat is to resolve with the answer, if the sender wants one
  record Message(Slot target, String method, CapData args, Optional<Slot> result) implements Delivery {
    public Message {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(args, "args");
      Objects.requireNonNull(result, "result");
    }

    /// A message to the vat's root that wants no answer.
    public static Message of(String method, CapData args) {
      return new Message(Slot.ROOT, method, args, Optional.empty());
    }

    @Override
    public String toString() {
      return target + "." + method + " " + args + result.map(promise -> " -> " + promise).orElse("");
    }
  }

  /// The news that promises which this vat subscribed to are settled.
  ///
  /// @param resolutions in the order in which the kernel learnt of them
  record Notify(List<Resolution> resolutions) implements Delivery {
    public Notify {
      resolutions = List.copyOf(resolutions);
    }

    @Override
    public String toString() {
      return "notify " + resolutions;
    }
  }
}
