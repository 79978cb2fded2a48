package vatworks.vat;

import java.util.List;
import java.util.Objects;

/// Data with capabilities: a text, and the references that it mentions by index.
///
/// By convention the text is JSON in the smallcaps encoding, where `"$0"` stands for `slots.get(0)`. The
/// kernel never reads the body; it only translates the slots at every border. The body MUST be well-formed
/// Unicode: a syscall with an unpaired surrogate in it is refused.
///
/// @param body the text
/// @param slots the references, each in its holder's own names
public record CapData(String body, List<Slot> slots) {

  /// @throws NullPointerException if anything is null
  public CapData {
    Objects.requireNonNull(body, "body");
    slots = List.copyOf(slots);
    for (Slot slot : slots) {
      Objects.requireNonNull(slot); // A list of anything else fails here, in its maker's own turn.
    }
  }

  /// Data that mentions these references.
  public static CapData of(String body, Slot... slots) {
    return new CapData(body, List.of(slots));
  }

  /// The body, then the slots if there are any: `#["$0"] [o+7]`.
  @Override
  public String toString() {
    return slots.isEmpty() ? body : body + " " + slots;
  }
}
