package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Gauge;
import vatworks.vat.Slot;
import vatworks.vat.StableText;

/// What a vat did wrong in a turn. Its crank leaves no trace but this.
///
/// The message is for a person, and says what the vat did: `threw ...`, `named o-51, which is not in its
/// c-list`. It is journalled, so it depends on the vat's doing alone.
/// What becomes of it is for the vat's keeper to say, or for the container's [Fault.Policy].
public final class VatFault extends Exception {

  private static final int CHARS = 1_000;

  private final Fault.Kind kind;
  private final Optional<Gauge.Limit> limit;

  // What it may not ask for.
  private VatFault(String message) {
    this(Fault.Kind.SYSCALL, message, Optional.empty());
  }

  private VatFault(Fault.Kind kind, String message, Optional<Gauge.Limit> limit) {
    // No stack: a fault is a finding about the vat, and is made in the middle of the kernel's own loop.
    super(message, null, false, false);
    this.kind = kind;
    this.limit = limit;
  }

  /// What the vat used more of than it may, if that is its fault.
  public Optional<Gauge.Limit> limit() {
    return limit;
  }

  /// What kind of a fault it is.
  public Fault.Kind kind() {
    return kind;
  }

  /// The vat used more of the machine in a turn than its budget has.
  public static VatFault exceeded(Gauge.Limit limit, Budget budget) {
    return new VatFault(Fault.Kind.LIMIT, switch (limit) {
      case COMPUTRONS -> "used up its " + Words.number(budget.computrons()) + " computrons";
      case BYTES -> "allocated more than its " + Words.bytes(budget.bytes()) + " in one turn";
      case STACK -> "went deeper than its " + Words.bytes(budget.stackBytes()) + " of stack";
      case HEAP -> "keeps more than its " + Words.bytes(budget.heapBytes()) + " alive";
    }, Optional.of(limit));
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
    return new VatFault(
        Fault.Kind.EXCEPTION, new String(utf8, StandardCharsets.UTF_8), Optional.empty());
  }
}
