package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import vatworks.vat.Asked;
import vatworks.vat.Slot;

/// What a vat did wrong. Its crank is aborted and leaves no trace but this.
///
/// The message is a sentence for a person, and is journalled: it depends on the vat's doing alone.
public final class VatFault extends Exception {

  private VatFault(String message) {
    // No stack: a fault is a finding about the vat, and is made in the middle of the kernel's own loop.
    super(message, null, false, false);
  }

  /// The vat named an import that it was never given.
  static VatFault notInCList(VatId vat, Slot slot) {
    return new VatFault(
        slot + " is not in the c-list of " + vat + ": a vat can name its own exports and what it was sent");
  }

  /// The vat asked for something that needs promises.
  static VatFault needsPromises(VatId vat, Asked asked) {
    return new VatFault(
        vat + " asked to " + asked + ", but this kernel has no promises: only messages without results");
  }

  /// The vat's code threw out of its turn.
  public static VatFault threw(Throwable thrown) {
    String sentence = "threw " + thrown.getClass().getName() + messageOf(thrown);
    // There and back again, so that what is journalled is what is in the tables: half a surrogate pair
    // becomes "?".
    return new VatFault(new String(sentence.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  // Untrusted: a vat's own exception may do anything when it is asked for its message.
  private static String messageOf(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      if (message == null || message.isBlank()) {
        return "";
      }
      return ": " + (message.length() <= 1_000 ? message : message.substring(0, 1_000) + "...");
    } catch (Throwable again) {
      return "";
    }
  }
}
