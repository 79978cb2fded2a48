package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.Optional;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatInstance;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;

/// One vat. Only the kernel tells it anything, one thing at a time, and it answers each turn with how that
/// ended.
final class VatActor {

  /// What a vat can be told.
  sealed interface Command {}

  /// Something to run a turn for.
  sealed interface Work extends Command {
    /// The number of the crank that the turn will be part of.
    long crank();

    /// The vat's name, for whoever watches how long the turn takes.
    String vat();
  }

  /// A delivery to run a turn for.
  ///
  /// @param limits what the vat may ask for
  record Deliver(long crank, String vat, Delivery delivery, Limits limits) implements Work {}

  /// An upgrade: what this incarnation says, if it is to be asked, is told to the next one, in a turn of that
  /// one's.
  ///
  /// @param next is not this vat yet
  record HandOver(long crank, String vat, VatInstance next, boolean isAsked, Limits limits)
      implements
        Work {}

  /// From now on the vat is this.
  ///
  /// @param instance empty: nothing that could run a turn
  record Become(Optional<VatInstance> instance) implements Command {}

  private final ActorRef<KernelActor.Command> kernel;
  private Optional<VatInstance> vat;

  private VatActor(Optional<VatInstance> vat, ActorRef<KernelActor.Command> kernel) {
    this.vat = vat;
    this.kernel = kernel;
  }

  /// @param vat empty: it is suspended, and nothing of it is in memory
  static Behavior<Command> create(Optional<VatInstance> vat, ActorRef<KernelActor.Command> kernel) {
    VatActor actor = new VatActor(vat, kernel);
    return Behaviors.receiveMessage(actor::onCommand);
  }

  private Behavior<Command> onCommand(Command command) {
    try {
      switch (command) {
        case Deliver deliver ->
          kernel.tell(
              new KernelActor.TurnEnded(
                  Turns.deliver(vat.orElseThrow(), deliver.delivery(), deliver.limits())));
        case HandOver handOver -> kernel.tell(handOver(handOver));
        case Become become -> vat = become.instance();
      }
      return Behaviors.same();
    } catch (VirtualMachineError | LinkageError e) {
      throw new KernelBroken(e); // Not even what went wrong could be said.
    }
  }

  private KernelActor.HandedOver handOver(HandOver handOver) {
    Optional<VatInstance> asked = vat.filter(old -> handOver.isAsked() && old.hasBeforeUpgrade());
    Turns.Said said = asked.map(old -> Turns.beforeUpgrade(old, handOver.limits()))
        .orElseGet(() -> new Turns.Said(Optional.empty(), Optional.empty()));
    Optional<Turns.End> end = said.fault().isPresent()
        ? Optional.empty()
        : Optional.of(Turns.upgraded(handOver.next(), said.state(), handOver.limits()));
    return new KernelActor.HandedOver(asked.isPresent(), said, end);
  }
}
