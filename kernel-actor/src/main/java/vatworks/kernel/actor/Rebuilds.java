package vatworks.kernel.actor;

import akka.actor.typed.javadsl.TimerScheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vatworks.kernel.Kernel;
import vatworks.kernel.Suspension;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.turn.VatInstance;

/// The vats that had a turn undone, while they are brought back as they were before it.
///
/// Such a vat was stopped somewhere in its turn, and is torn: it is dropped from memory, and all its other turns
/// are run again from the journal, on a thread of its own. Other vats go on meanwhile. Whatever is next for this
/// one is waited for, so that the same inputs give the same journal; but not for long: then the vat is suspended
/// until it is there, and what is for it is set aside.
final class Rebuilds {

  private final Kernel kernel;
  private final Tables tables;
  private final Upgrading.Crew crew;
  private final TimerScheduler<KernelActor.Command> timers;
  private final Function<VatId, Optional<VatInstance>> rebuild;
  private final Duration patience;
  private final Map<VatId, Torn> torn = new LinkedHashMap<>(); // in the order in which they were
  private long last; // number of a rebuild

  /// A vat that is not there.
  private static final class Torn {
    private final VatId vat;
    private final long number;
    private final String fault;
    private boolean isUnderWay; // its block is in the journal
    private boolean isSlow;
    private Optional<BroughtBack> end = Optional.empty();

    Torn(VatId vat, long number, String fault) {
      this.vat = vat;
      this.number = number;
      this.fault = fault;
    }
  }

  /// @param rebuild brings a vat back as the journal has it; empty where that cannot be done
  /// @param patience how long whatever is next for a vat is waited for, from the beginning of its rebuild
  Rebuilds(
      Kernel kernel, Tables tables, Upgrading.Crew crew, TimerScheduler<KernelActor.Command> timers,
      Function<VatId, Optional<VatInstance>> rebuild, Duration patience) {
    this.kernel = kernel;
    this.tables = tables;
    this.crew = crew;
    this.timers = timers;
    this.rebuild = rebuild;
    this.patience = patience;
  }

  boolean areUnderWay() {
    return !torn.isEmpty();
  }

  /// A turn was undone, and the crank that says so is in the open block.
  ///
  /// @param fault after the vat's name: `used up its 1,000 computrons`
  void add(VatId vat, String fault) {
    crew.actors().apply(vat).tell(new VatActor.Become(Optional.empty()));
    torn.put(vat, new Torn(vat, ++last, fault));
  }

  /// Whether the open block is to be closed: a rebuild must find the turn that was undone in the journal.
  boolean awaitBlock() {
    return areUnderWay() && torn.values().stream().anyMatch(it -> !it.isUnderWay);
  }

  /// All that was decided is in the journal.
  void begin() {
    for (Torn it : torn.values()) {
      if (!it.isUnderWay) {
        it.isUnderWay = true;
        BroughtBack.begin(
            it.vat, rebuild, end -> crew.self().tell(new KernelActor.Restored(it.vat, it.number, end)));
        timers.startSingleTimer(it, new KernelActor.RestoringIsSlow(it.vat, it.number), patience);
      }
    }
  }

  void onRestored(KernelActor.Restored restored) {
    find(restored.vat(), restored.rebuild()).ifPresent(it -> {
      timers.cancel(it);
      it.end = Optional.of(restored.end());
    });
  }

  void onSlow(KernelActor.RestoringIsSlow slow) {
    find(slow.vat(), slow.rebuild()).ifPresent(it -> it.isSlow = true);
  }

  // A vat that was upgraded meanwhile, say, is not waited for any more.
  private Optional<Torn> find(VatId vat, long number) {
    return Optional.ofNullable(torn.get(vat)).filter(it -> it.number == number);
  }

  /// Decides what is to be decided between two turns.
  ///
  /// @param wanted the vat that something is next for
  /// @return whether there was anything
  boolean settle(Optional<VatId> wanted) {
    for (Torn it : torn.values()) {
      if (it.end.isPresent()) {
        torn.remove(it.vat);
        end(it, it.end.get());
        return true;
      }
    }
    if (wanted.isPresent() && isAwaited(wanted.get()) && torn.get(wanted.get()).isSlow) {
      String reason = "it is being brought back after a turn that was undone, for it "
          + torn.get(wanted.get()).fault;
      crew.add().accept(kernel.suspend(wanted.get(), reason));
      return true;
    }
    return false;
  }

  private void end(Torn it, BroughtBack end) {
    boolean isAbsent = tables.vat(it.vat).isSuspended(Suspension.ABSENT);
    crew.actors().apply(it.vat).tell(new VatActor.Become(end.vat()));
    if (end.vat().isEmpty()) {
      crew.add().accept(kernel.lose(it.vat, end.failure("a turn that was undone"), tables.crank()));
    } else if (isAbsent) {
      crew.add().accept(kernel.resume(it.vat));
    }
  }

  /// Whether what is next for this vat waits until the vat is there.
  boolean isAwaited(VatId vat) {
    return torn.containsKey(vat) && !tables.vat(vat).isSuspended(Suspension.ABSENT);
  }

  /// The vat is something else now, and need not be brought back.
  void forget(VatId vat) {
    Optional.ofNullable(torn.remove(vat)).ifPresent(timers::cancel);
  }
}
