package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import vatworks.kernel.VatFault;
import vatworks.vat.Asked;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;
import vatworks.vat.Turn;

/// One vat. Only the kernel tells it anything, one delivery at a time, and it answers each with how the turn
/// ended.
final class VatActor {

  /// A delivery to run a turn for.
  ///
  /// @param crank the number of the crank that the turn will be part of
  /// @param vat the vat's name, for whoever watches how long the turn takes
  record Deliver(long crank, String vat, Delivery delivery) {}

  private final VatInstance vat;
  private final Limits limits;
  private final ActorRef<KernelActor.Command> kernel;

  private VatActor(VatInstance vat, Limits limits, ActorRef<KernelActor.Command> kernel) {
    this.vat = vat;
    this.limits = limits;
    this.kernel = kernel;
  }

  static Behavior<Deliver> create(
      VatInstance vat, Limits limits, ActorRef<KernelActor.Command> kernel) {
    VatActor actor = new VatActor(vat, limits, kernel);
    return Behaviors.receiveMessage(actor::onDeliver);
  }

  private Behavior<Deliver> onDeliver(Deliver deliver) {
    try {
      kernel.tell(run(deliver.delivery()));
      return Behaviors.same();
    } catch (VirtualMachineError | LinkageError e) {
      throw new KernelBroken(e); // Not even what went wrong could be said.
    }
  }

  private KernelActor.TurnEnded run(Delivery delivery) {
    Thread thread = Thread.currentThread();
    ClassLoader host = thread.getContextClassLoader();
    // A vat that asked the thread for its class loader would be given the host's.
    thread.setContextClassLoader(vat.vat().getClass().getClassLoader());
    Turn turn = Turn.of(delivery, limits);
    try {
      // Untrusted: this is the vat's own code.
      vat.vat().deliver(turn, delivery);
      return new KernelActor.TurnEnded.Well(turn.end());
    } catch (Throwable thrown) {
      // Errors too: a vat that runs out of stack or throws an Error of its own is at fault, not the kernel.
      List<Asked> asked = turn.end();
      boolean isRepeatable = !(thrown instanceof VirtualMachineError);
      return new KernelActor.TurnEnded.Badly(
          isRepeatable ? asked : List.of(), VatFault.threw(blame(thrown)));
    } finally {
      thread.setContextClassLoader(host);
      // A vat that interrupted its own thread must not interrupt the kernel.
      Thread.interrupted();
    }
  }

  // Where a JVM runs out of stack or memory, and so what was asked before it did, differs from run to run, and
  // what is journalled must not.
  private String blame(Throwable thrown) {
    return thrown instanceof VirtualMachineError ? thrown.getClass().getName() : vat.blame().apply(thrown);
  }
}
