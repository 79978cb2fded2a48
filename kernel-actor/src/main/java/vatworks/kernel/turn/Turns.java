package vatworks.kernel.turn;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.VatFault;
import vatworks.vat.Asked;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;
import vatworks.vat.Syscall;
import vatworks.vat.Turn;

/// Runs turns: live, and again from the journal. What a turn does depends on the vat and its delivery alone,
/// so this is all that the two have to have in common.
public final class Turns {

  /// How a turn ended.
  ///
  /// @param asked what the vat asked for, in order; before it failed, if it did
  /// @param fault why the turn ended badly, if it did
  public record End(List<Asked> asked, Optional<VatFault> fault) {}

  private interface Code {
    void run(Syscall syscall) throws Throwable;
  }

  private Turns() {}

  /// Brings a delivery to a vat, on this thread, for as long as its turn takes.
  public static End deliver(VatInstance vat, Delivery delivery, Limits limits) {
    return run(vat, Turn.of(delivery, limits), syscall -> vat.deliver(syscall, delivery));
  }

  /// Tells a new incarnation what the one before has told it, likewise.
  public static End upgraded(VatInstance vat, Optional<String> previousState, Limits limits) {
    return run(vat, new Turn(limits), syscall -> vat.upgraded(syscall, previousState));
  }

  private static End run(VatInstance vat, Turn turn, Code code) {
    Thread thread = Thread.currentThread();
    ClassLoader host = thread.getContextClassLoader();
    // A vat that asked the thread for its class loader would be given the host's.
    thread.setContextClassLoader(vat.loader());
    try {
      // Untrusted: this is the vat's own code.
      code.run(turn);
      return new End(turn.end(), Optional.empty());
    } catch (Throwable thrown) {
      // Errors too: a vat that runs out of stack or throws an Error of its own is at fault, not the kernel.
      List<Asked> asked = turn.end();
      boolean isRepeatable = !(thrown instanceof VirtualMachineError);
      return new End(
          isRepeatable ? asked : List.of(), Optional.of(VatFault.threw(blame(vat, thrown))));
    } finally {
      thread.setContextClassLoader(host);
      // A vat that interrupted its own thread must not interrupt the kernel.
      Thread.interrupted();
    }
  }

  // Where a JVM runs out of stack or memory, and so what was asked before it did, differs from run to run,
  // and what is journalled must not.
  private static String blame(VatInstance vat, Throwable thrown) {
    return thrown instanceof VirtualMachineError ? thrown.getClass().getName() : vat.blame(thrown);
  }
}
