package vatworks.kernel.replay;

import java.util.Optional;
import java.util.OptionalLong;
import vatworks.kernel.Kref;
import vatworks.kernel.Message;
import vatworks.kernel.VatId;
import vatworks.vat.Slot;

/// How a vat came to hold a reference.
///
/// @param holder the vat
/// @param slot what it calls the reference
/// @param crank in which it got it
/// @param until the crank in which it lost it again, if it did
/// @param how by what
/// @param from the holder that it has it from; empty where it has it from nobody
public record Introduction(
    VatId holder, Slot slot, long crank, OptionalLong until, How how, Optional<Introduction> from) {

  /// By what a vat came to hold a reference.
  public sealed interface How {}

  /// It made it: it is one of its own objects, or a promise that it has named first.
  public record Made() implements How {}

  /// The wiring gave it, or whoever sends messages from outside named one of the vat's own objects.
  public record Given() implements How {}

  /// A message mentioned it.
  ///
  /// @param message as it was sent: it may have been for a promise then
  /// @param sender the vat that sent it; the kernel, where it came from outside
  /// @param sent the crank in which it was sent
  public record Mentioned(Message message, VatId sender, long sent) implements How {}

  /// The news of a settled promise mentioned it.
  ///
  /// @param promise the one that the vat was told of
  /// @param settler the vat that has said so; the kernel, where a message was answered by nobody else
  /// @param settled the crank in which it has
  public record Told(Kref promise, VatId settler, long settled) implements How {}

  /// Whether the vat held it in this crank, or for a part of it.
  boolean isIn(long when) {
    return crank <= when && until.orElse(Long.MAX_VALUE) >= when;
  }

  Introduction endedIn(long last) {
    return new Introduction(holder, slot, crank, OptionalLong.of(last), how, from);
  }
}
