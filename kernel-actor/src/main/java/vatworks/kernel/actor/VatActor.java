package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;

/// One vat. Only the kernel tells it anything, one delivery at a time, and it answers each with how the turn
/// ended.
final class VatActor {

  /// A delivery to run a turn for.
  ///
  /// @param crank the number of the crank that the turn will be part of
  /// @param vat the vat's name, for whoever watches how long the turn takes
  /// @param limits what the vat may ask for
  record Deliver(long crank, String vat, Delivery delivery, Limits limits) {}

  private final VatInstance vat;
  private final ActorRef<KernelActor.Command> kernel;

  private VatActor(VatInstance vat, ActorRef<KernelActor.Command> kernel) {
    this.vat = vat;
    this.kernel = kernel;
  }

  static Behavior<Deliver> create(
      VatInstance vat, ActorRef<KernelActor.Command> kernel) {
    VatActor actor = new VatActor(vat, kernel);
    return Behaviors.receiveMessage(actor::onDeliver);
  }

  private Behavior<Deliver> onDeliver(Deliver deliver) {
    try {
      kernel.tell(
          new KernelActor.TurnEnded(Turns.deliver(vat, deliver.delivery(), deliver.limits())));
      return Behaviors.same();
    } catch (VirtualMachineError | LinkageError e) {
      throw new KernelBroken(e); // Not even what went wrong could be said.
    }
  }
}
