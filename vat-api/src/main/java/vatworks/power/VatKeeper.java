package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Who is told when a vat fails: an object of another vat, which the kernel calls.
public interface VatKeeper extends Remote {

  /// What kinds of faults there are.
  enum Kind {
    /// The vat's code threw, and nobody caught it. Vats of objects catch what their methods throw.
    EXCEPTION,
    /// It asked the kernel for what it may not.
    SYSCALL,
    /// It used more than it may in a turn.
    LIMIT,
    /// It did not do again what it had done, when the container was brought back: it can be upgraded or
    /// terminated.
    DIVERGENCE
  }

  /// What a vat failed at.
  ///
  /// @param vat its name
  /// @param what one sentence without its subject: `threw java.lang.IllegalStateException: no`
  /// @param crank in which it did
  /// @param target the vat's own name for the object that the message was for, `o+3`; empty where it was told of
  ///     what became of vows, or had no turn
  /// @param method the message's; `notify` where it was told of what became of vows; empty where it had no turn
  /// @param computrons what the turn was charged
  record Fault(
      Kind kind, String vat, String what, long crank, String target, String method, long computrons) {}

  /// The vat failed, and is suspended until it is decided what becomes of that.
  ///
  /// @param control decides that
  /// @return nobody waits for it
  Vow<Void> faulted(VatControl control, Fault fault);
}
