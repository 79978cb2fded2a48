package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vatworks.vat.Slot;
import vatworks.vat.StableText;

/// What a vat did wrong. Its crank is aborted and leaves no trace but this.
///
/// The message is for a person, and says what the vat did: `threw ...`, `named o-51, which is not in its
/// c-list`. It is journalled, so it depends on the vat's doing alone.
public final class VatFault extends Exception {

  private static final int CHARS = 1_000;

  private VatFault(String message) {
    // No stack: a fault is a finding about the vat, and is made in the middle of the kernel's own loop.
    super(message, null, false, false);
  }

  /// The vat named an import that it was never given.
  static VatFault notInCList(Slot slot) {
    return new VatFault("named " + slot + ", which is not in its c-list");
  }

  /// The vat named an object where only a promise can be named.
  static VatFault noPromise(String what, Slot slot) {
    return new VatFault(what + " " + slot + ", which is no promise");
  }

  /// The vat resolved, or gave away, a promise that others decide.
  static VatFault notDecider(String what, Slot slot, Optional<VatId> decider) {
    return new VatFault(
        what + " " + slot + ", which "
            + decider.map(vat -> "another vat decides").orElse("it has passed on"));
  }

  /// The vat resolved, or gave away, a promise that is resolved already.
  static VatFault resolvedTwice(String what, Slot slot) {
    return new VatFault(what + " " + slot + ", which is resolved already");
  }

  /// The vat has more to say to its next incarnation than can be kept.
  ///
  /// @param found in bytes of UTF-8
  /// @param limit likewise
  public static VatFault saidTooMuch(long found, int limit) {
    return new VatFault("answered a text of " + found + " bytes: expected at most " + limit);
  }

  /// The vat's code threw out of its turn.
  ///
  /// @param what the exception and where it came from, in one line
  public static VatFault threw(String what) {
    // Half a surrogate pair becomes "?", as it would in the journal.
    String stable = StableText.of(what);
    if (stable.length() > CHARS) {
      stable = stable.substring(0, CHARS) + "...";
    }
    byte[] utf8 = ("threw " + stable).getBytes(StandardCharsets.UTF_8);
    return new VatFault(new String(utf8, StandardCharsets.UTF_8));
  }
}
