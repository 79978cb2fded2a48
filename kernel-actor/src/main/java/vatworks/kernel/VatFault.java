package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;
import vatworks.vat.Slot;
import vatworks.vat.StableText;

/// What a vat did wrong. Its crank is aborted and leaves no trace but this.
///
/// The message is for a person, and says what the vat did: `threw ...`, `named o-51, which is not in its
/// c-list`. It is journalled, so it depends on the vat's doing alone.
///
/// Most faults end the vat. One that used more of the machine than it may has its turn undone, and goes on.
public final class VatFault extends Exception {

  private static final int CHARS = 1_000;

  private final boolean isUndone;

  private VatFault(String message) {
    this(message, false);
  }

  private VatFault(String message, boolean isUndone) {
    // No stack: a fault is a finding about the vat, and is made in the middle of the kernel's own loop.
    super(message, null, false, false);
    this.isUndone = isUndone;
  }

  /// Whether the turn is undone, and the vat goes on from before it. Any other fault ends the vat.
  public boolean isUndone() { return isUndone; }

  /// The vat used more of the machine in a turn than its budget has.
  public static VatFault exceeded(Gauge.Limit limit, Budget budget) {
    return new VatFault(switch (limit) {
      case COMPUTRONS -> "used up its " + Words.number(budget.computrons()) + " computrons";
      case BYTES -> "allocated more than its " + Words.bytes(budget.bytes()) + " in one turn";
      case STACK -> "went deeper than its " + Words.bytes(budget.stackBytes()) + " of stack";
      case HEAP -> "keeps more than its " + Words.bytes(budget.heapBytes()) + " alive";
    }, true);
  }

  /// The vat named an import that it was never given.
  static VatFault notInCList(Slot slot) {
    return new VatFault("named " + slot + ", which is not in its c-list");
  }

  /// The vat named an object where only a promise can be named.
  static VatFault noPromise(String what, Slot slot) {
    return new VatFault(what + " " + slot + ", which is no promise");
  }

  /// The vat sent on what is no flow, or not on one that it holds.
  static VatFault noFlow(Slot slot) {
    return new VatFault("sent on " + slot + ", which is no flow");
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
