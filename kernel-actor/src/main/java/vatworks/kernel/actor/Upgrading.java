package vatworks.kernel.actor;

import akka.actor.typed.ActorRef;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vatworks.kernel.Decision;
import vatworks.kernel.Kernel;
import vatworks.kernel.Suspension;
import vatworks.kernel.Tables;
import vatworks.kernel.VatFault;
import vatworks.kernel.VatId;
import vatworks.kernel.turn.Turns;
import vatworks.kernel.turn.VatInstance;

/// The upgrade that is under way, if one is. While it is, no turn begins and nothing is decided.
///
/// It begins between two blocks: if it fails after the vat has run its `beforeUpgrade()`, which may have
/// changed it, the vat is brought back from the journal, and that must have all that the vat ever did.
final class Upgrading {

  private final Kernel kernel;
  private final Tables tables;
  private final Outputs outputs;
  private final TurnWatch watch;
  private final Crew crew;
  private final Function<VatId, Optional<VatInstance>> rebuild;
  private Optional<UnderWay> current = Optional.empty();

  /// What an upgrade needs of the kernel's actor.
  ///
  /// @param actors the vats' actors; an absent vat may get its own only now
  /// @param add makes a decision true
  record Crew(
      Function<VatId, ActorRef<VatActor.Command>> actors,
      Consumer<Decision> add,
      ActorRef<KernelActor.Command> self) {}

  private record UnderWay(KernelActor.Upgrade upgrade, VatId vat, VatInstance next) {}

  /// @param rebuild brings a vat back as the journal has it
  Upgrading(
      Kernel kernel, Tables tables, Outputs outputs, TurnWatch watch, Crew crew,
      Function<VatId, Optional<VatInstance>> rebuild) {
    this.kernel = kernel;
    this.tables = tables;
    this.outputs = outputs;
    this.watch = watch;
    this.crew = crew;
    this.rebuild = rebuild;
  }

  boolean isUnderWay() { return current.isPresent(); }

  /// Begins an upgrade; nothing else is under way, and no block is open.
  void begin(KernelActor.Upgrade upgrade) {
    Optional<Tables.Vat> found = tables.vat(upgrade.vat());
    if (found.isEmpty()) {
      refuse(upgrade, "there is no vat " + upgrade.vat());
      return;
    }
    Tables.Vat vat = found.get();
    if (!vat.isRunning()) {
      refuse(upgrade, "vat " + vat.name() + " is terminated: " + vat.terminated().get());
      return;
    }
    VatInstance next = upgrade.next().apply(vat.clist().nextExport());
    current = Optional.of(new UnderWay(upgrade, vat.id(), next));
    // Of an absent vat nobody knows what it would say: it is not what it was.
    boolean isAsked = !vat.isSuspended(Suspension.ABSENT);
    VatActor.HandOver work = new VatActor.HandOver(
        tables.crank() + 1, vat.name(), next, isAsked, tables.limits(vat.id()));
    watch.turnBegins(work);
    crew.actors().apply(vat.id()).tell(work);
  }

  /// The old incarnation has said what it had to say, and the new one has had its turn.
  void onHandedOver(KernelActor.HandedOver ended) {
    watch.turnEnds();
    UnderWay now = current.orElseThrow();
    Optional<String> failure = failure(ended);
    if (failure.isPresent()) {
      undo(now, ended.hasRun(), failure.get());
      return;
    }
    Turns.End end = ended.end().orElseThrow();
    Optional<String> state = ended.said().state();
    switch (kernel.upgrade(now.vat(), now.upgrade().code(), state, end.asked(), end.computrons())) {
      case Decision.Refused refused -> undo(now, ended.hasRun(), "upgraded() " + refused.sentence());
      case Decision.Aborted _,Decision.Undone _,Decision.Starved _ ->
        throw new IllegalStateException("an upgrade is done or refused");
      case Decision.Committed committed -> {
        crew.add().accept(committed);
        crew.actors().apply(now.vat()).tell(new VatActor.Become(Optional.of(now.next())));
        current = Optional.empty();
        outputs.tell(
            now.upgrade().replyTo(), new KernelActor.UpgradeReply.Upgraded(
                tables.crank(), tables.vat(now.vat()).incarnation().number()));
      }
    }
  }

  private static Optional<String> failure(KernelActor.HandedOver ended) {
    Optional<String> before = ended.said().fault().map(fault -> "beforeUpgrade() " + fault.getMessage());
    Optional<VatFault> fault = ended.end().flatMap(Turns.End::fault);
    return before.or(() -> fault.map(it -> "upgraded() " + it.getMessage()));
  }

  private void undo(UnderWay now, boolean hasRun, String why) {
    if (!hasRun) {
      end(now, why);
      return;
    }
    BroughtBack.begin(
        now.vat(), rebuild, end -> crew.self().tell(new KernelActor.Rebuilt(end, why)));
  }

  /// The old incarnation is what it was; or there is none, and the vat is suspended.
  void onRebuilt(KernelActor.Rebuilt rebuilt) {
    UnderWay now = current.orElseThrow();
    crew.actors().apply(now.vat()).tell(new VatActor.Become(rebuilt.end().vat()));
    if (rebuilt.end().vat().isPresent()) {
      end(now, rebuilt.why());
      return;
    }
    String problem = rebuilt.end().failure("an upgrade that was undone");
    crew.add().accept(kernel.lose(now.vat(), problem, tables.crank()));
    end(now, rebuilt.why() + "; it is stopped, for " + problem);
  }

  private void end(UnderWay now, String why) {
    current = Optional.empty();
    refuse(now.upgrade(), "vat " + now.upgrade().vat() + " is not upgraded: its " + why);
  }

  private void refuse(KernelActor.Upgrade upgrade, String sentence) {
    outputs.tell(upgrade.replyTo(), new KernelActor.UpgradeReply.Refused(sentence));
  }
}
