package vatworks.kernel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vatworks.vat.Budget;
import vatworks.vat.Limits;
import vatworks.vat.Slot;

/// One change to the kernel's tables. The journal is the list of these, and [Tables#apply] is all that they
/// do.
///
/// Each prints as a line of a dump, in the words of the tables: `ko20 owned by v1`.
public sealed interface Change {

  /// A vat exists from now on.
  record VatAdded(VatId vat, String name) implements Change {
    @Override
    public String toString() {
      return vat + " is " + name;
    }
  }

  /// A vat will never run again, and holds nothing any more.
  ///
  /// @param reason one sentence
  record VatTerminated(VatId vat, String reason) implements Change {
    @Override
    public String toString() {
      return vat + " terminated: " + reason;
    }
  }

  /// A vat runs no turns until it is resumed, and what is for it waits.
  ///
  /// @param why where that was so already, only the reason is another
  /// @param reason one sentence
  record VatSuspended(VatId vat, Suspension why, String reason) implements Change {
    public VatSuspended {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public String toString() {
      return vat + " " + why.begun() + ": " + reason;
    }
  }

  /// A vat is not suspended for this any more.
  ///
  /// @param goesOn whether it is for nothing else, and runs turns again: all that was set aside for it is next,
  ///     in order
  record VatResumed(VatId vat, Suspension why, boolean goesOn) implements Change {
    public VatResumed {
      Objects.requireNonNull(why, "why");
    }

    @Override
    public String toString() {
      return vat + " " + why.ended() + (goesOn ? "" : ", but still suspended");
    }
  }

  /// There is a meter from now on.
  ///
  /// @param meter its number
  /// @param parent the number of the meter that it was made from: what is taken from it is taken from that too
  /// @param name what its maker calls it
  /// @param computrons what is in it, from 0 to [KernelMeter#MOST]
  record MeterAdded(long meter, long parent, String name, long computrons) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " is " + name + " under m" + parent + ", " + Words.number(computrons) + " left";
    }
  }

  /// A meter has more than it had.
  record MeterRefilled(long meter, long computrons) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " refilled with " + Words.number(computrons);
    }
  }

  /// A meter has less than it had.
  ///
  /// @param computrons no more than were in it
  record MeterDrained(long meter, long computrons) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " drained of " + Words.number(computrons);
    }
  }

  /// Nobody runs on a meter, or on one below it, until it is started.
  record MeterStopped(long meter) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " stopped";
    }
  }

  /// A stopped meter is as others are.
  record MeterStarted(long meter) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " started";
    }
  }

  /// Somebody is told from now on when a meter is low; or nobody is.
  record MeterWatched(long meter, Optional<KernelMeter.Watcher> watcher) implements Change {
    public MeterWatched {
      Objects.requireNonNull(watcher, "watcher");
    }

    @Override
    public String toString() {
      return "m" + meter + watcher
          .map(it -> " watched by " + it.who() + " from " + Words.number(it.threshold()) + " down")
          .orElse(" not watched");
    }
  }

  /// A meter is low, and the message that comes next tells its watcher so.
  record MeterLow(long meter) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " low";
    }
  }

  /// Somebody is told from now on when a meter is dry; or nobody is.
  record MeterKept(long meter, Optional<Kref> keeper) implements Change {
    public MeterKept {
      Objects.requireNonNull(keeper, "keeper");
    }

    @Override
    public String toString() {
      return "m" + meter + keeper.map(it -> " kept by " + it).orElse(" not kept");
    }
  }

  /// A meter is dry; where it has a keeper, the message that comes next tells it so.
  record MeterDry(long meter) implements Change {
    @Override
    public String toString() {
      return "m" + meter + " dry";
    }
  }

  /// A vat failed, and is suspended until it is decided what becomes of that.
  record VatFaulted(VatId vat, Fault fault) implements Change {
    public VatFaulted {
      Objects.requireNonNull(fault, "fault");
    }

    @Override
    public String toString() {
      return vat + " failed: " + fault;
    }
  }

  /// What was first of what is set aside for a vat is not for it any more.
  record TakenOut(VatId vat) implements Change {
    @Override
    public String toString() {
      return vat + " is spared the first that was set aside";
    }
  }

  /// Somebody is told from now on when a vat fails; or nobody is.
  record VatKept(VatId vat, Optional<Kref> keeper) implements Change {
    public VatKept {
      Objects.requireNonNull(keeper, "keeper");
    }

    @Override
    public String toString() {
      return vat + keeper.map(it -> " kept by " + it).orElse(" not kept");
    }
  }

  /// Somebody is to be told when a vat is terminated.
  record VatWatched(VatId vat, Kref watcher) implements Change {
    @Override
    public String toString() {
      return vat + " watched by " + watcher;
    }
  }

  /// A vat may use at least this much of the machine from now on, whatever its budget is; but for the stack.
  record LimitsRaised(VatId vat, Budget atLeast) implements Change {
    public LimitsRaised {
      Objects.requireNonNull(atLeast, "atLeast");
    }

    @Override
    public String toString() {
      return vat + " may use at least " + atLeast;
    }
  }

  /// This becomes of the faults of vats that have no keeper, from now on.
  record PolicySet(Fault.Policy policy) implements Change {
    public PolicySet {
      Objects.requireNonNull(policy, "policy");
    }

    @Override
    public String toString() {
      return "policy " + policy;
    }
  }

  /// A vat runs on this meter from now on: what its turns are charged is taken from it, and from all above it.
  record VatMetered(VatId vat, long meter) implements Change {
    @Override
    public String toString() {
      return vat + " runs on m" + meter;
    }
  }

  /// What is first in a lane left it, to wait for the suspended vat that it is for.
  record SetAside(Lane lane) implements Change {
    public SetAside {
      Objects.requireNonNull(lane, "lane");
    }

    @Override
    public String toString() {
      return "set aside" + from(lane);
    }
  }

  /// There is a flow from now on.
  ///
  /// @param flow its number
  /// @param name what its maker calls it
  /// @param price from which its price grows, from 0 to [KernelFlow#MOST_PRICE]
  /// @param slope by how much its price grows in a crank, from 1 to [KernelFlow#MOST_SLOPE]
  record FlowAdded(long flow, String name, int price, int slope) implements Change {
    @Override
    public String toString() {
      return "f" + flow + " is " + name + ", price " + price + " +" + slope;
    }
  }

  /// A flow's price grows from here from now on.
  record FlowPriced(long flow, int price) implements Change {
    @Override
    public String toString() {
      return "f" + flow + " price " + price;
    }
  }

  /// What was sent on a flow waits until it is resumed.
  record FlowPaused(long flow) implements Change {
    @Override
    public String toString() {
      return "f" + flow + " paused";
    }
  }

  /// What was sent on a paused flow goes on.
  record FlowResumed(long flow) implements Change {
    @Override
    public String toString() {
      return "f" + flow + " resumed";
    }
  }

  /// An object of the kernel's own was mentioned across a border for the first time.
  ///
  /// @param power what it stands for
  record PowerAdded(Kref object, Power power) implements Change {
    public PowerAdded {
      Objects.requireNonNull(power, "power");
    }

    @Override
    public String toString() {
      return object + " is " + power;
    }
  }

  /// Code is kept from now on.
  record BundleStored(Bundle bundle) implements Change {
    public BundleStored {
      Objects.requireNonNull(bundle, "bundle");
    }

    @Override
    public String toString() {
      return bundle + " stored";
    }
  }

  /// A vat is made of this code from now on, and has forgotten all but what is handed to it.
  ///
  /// @param incarnation 1 where the vat is new, and one more at each upgrade
  /// @param bundles the ids of its code, all of which are stored
  /// @param previousState what its incarnation before told it, if that told it anything
  record CodeSet(VatId vat, long incarnation, List<String> bundles, Optional<String> previousState)
      implements
        Change {

    private static final int SHOWN = 200; // characters

    public CodeSet {
      bundles = List.copyOf(bundles);
      Objects.requireNonNull(previousState, "previousState");
    }

    @Override
    public String toString() {
      List<String> ids = bundles.stream().map(Bundle::shortened).toList();
      return vat + " incarnation " + incarnation + " runs " + ids
          + previousState.map(state -> ", told " + shortened(state)).orElse("");
    }

    // It may be as long as a vat's memory is large.
    private static String shortened(String state) {
      return state.length() <= SHOWN
          ? state
          : state.substring(0, SHOWN) + "... (" + state.length() + " characters)";
    }
  }

  /// What vats may ask for in a turn from now on. A turn that is run again runs within the limits of its day.
  record LimitsSet(Limits limits) implements Change {
    public LimitsSet {
      Objects.requireNonNull(limits, "limits");
    }

    @Override
    public String toString() {
      return "limits " + limits;
    }
  }

  /// How much of the machine a vat may use from now on, where that is not what the limits say for all. A turn
  /// that is run again runs within the budget of its day.
  record BudgetSet(VatId vat, Budget budget) implements Change {
    public BudgetSet {
      Objects.requireNonNull(budget, "budget");
    }

    @Override
    public String toString() {
      return vat + " budget " + budget;
    }
  }

  /// A vat had a turn that used too much: whatever it did in it is undone, and the vat goes on from before it.
  ///
  /// @param reason what it used too much of, after the vat's name: `used up its 1,000 computrons`
  record TurnUndone(VatId vat, String reason) implements Change {
    @Override
    public String toString() {
      return vat + " had its turn undone: " + reason;
    }
  }

  /// An object was mentioned across a border for the first time.
  ///
  /// @param slot its owner's name for it
  record ObjectAdded(Kref object, VatId owner, Slot slot) implements Change {
    @Override
    public String toString() {
      return object + " owned by " + owner;
    }
  }

  /// A vat's c-list has a new entry.
  record SlotAdded(VatId vat, Slot slot, Kref kref) implements Change {
    @Override
    public String toString() {
      return vat + ": " + slot + " = " + kref;
    }
  }

  /// A vat's c-list has an entry less: the vat has had, or has told, all news of that promise.
  record SlotRemoved(VatId vat, Slot slot, Kref kref) implements Change {
    @Override
    public String toString() {
      return vat + ": no " + slot;
    }
  }

  /// A promise exists from now on, unresolved.
  ///
  /// @param decider who may resolve it; nobody, where it is the result of a message that waits
  record PromiseAdded(Kref promise, Optional<VatId> decider) implements Change {
    @Override
    public String toString() {
      return promise + " " + decidedBy(decider);
    }
  }

  /// The right to resolve a promise passed on.
  ///
  /// @param decider the vat that got it; nobody, where it waits with the message whose result the promise is
  record DeciderChanged(Kref promise, Optional<VatId> decider) implements Change {
    @Override
    public String toString() {
      return promise + " " + decidedBy(decider);
    }
  }

  /// A vat is to be told when a promise is settled.
  record Subscribed(Kref promise, VatId vat) implements Change {
    @Override
    public String toString() {
      return promise + " subscribed by " + vat;
    }
  }

  /// A message waits in the promise that it is for.
  record Parked(Message message) implements Change {
    public Parked {
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
      return "waiting " + message;
    }
  }

  /// All messages that wait in a promise go on, in order.
  ///
  /// @param to where to: to the ends of their lanes for an object, or to wait in another promise
  record Released(Kref promise, Kref to) implements Change {
    @Override
    public String toString() {
      return promise + " passes what waits to " + to;
    }
  }

  /// A promise, and all that follow it, will stand for what another one will stand for.
  ///
  /// @param to unresolved
  record Followed(Kref promise, Kref to) implements Change {
    @Override
    public String toString() {
      return promise + " follows " + to;
    }
  }

  /// A promise is settled: nobody subscribes to it or follows it any more, and what still waits in it is
  /// dropped.
  record Settled(Kref promise, PromiseState.Settled state) implements Change {
    public Settled {
      Objects.requireNonNull(state, "state");
    }

    @Override
    public String toString() {
      return promise + " " + state;
    }
  }

  /// Nothing names a promise any more, and it is gone.
  record PromiseRemoved(Kref promise) implements Change {
    @Override
    public String toString() {
      return promise + " removed";
    }
  }

  /// Something went to the end of its lane, or of the one in which it has to wait: see [Lanes].
  record Enqueued(QueueItem item) implements Change {
    public Enqueued {
      Objects.requireNonNull(item, "item");
    }

    @Override
    public String toString() {
      return "queued " + item;
    }
  }

  /// What is first in a lane left it.
  record Dequeued(Lane lane) implements Change {
    public Dequeued {
      Objects.requireNonNull(lane, "lane");
    }

    @Override
    public String toString() {
      return "dequeued" + from(lane);
    }
  }

  /// A line was written to the container's log, by a vat or by the kernel (`v0`).
  record Logged(VatId vat, String line) implements Change {
    @Override
    public String toString() {
      return vat + " logged " + line;
    }
  }

  /// A crank is complete. Every crank's changes end with this one.
  ///
  /// @param crank its number, 1-based
  /// @param vat whose turn it was; the kernel's where the change came from outside
  /// @param asked the [AskedHash] of what the vat asked for, against which a replayed turn is checked
  /// @param computrons what the vat was charged for its turn, likewise, and what its meter and all above it lost;
  ///     0 for the kernel, and in the journals of before there were meters for trusted vats
  record CrankEnded(long crank, VatId vat, long asked, long computrons) implements Change {
    @Override
    public String toString() {
      return "crank " + crank + " ended by " + vat + ", asked " + String.format("%016x", asked)
          + (computrons == 0 ? "" : ", " + Words.number(computrons) + " computrons");
    }
  }

  /// The lane that a crank took something out of, or failed at the first of, if it did.
  ///
  /// @param changes of the whole crank
  static Optional<Lane> taken(List<Change> changes) {
    for (Change change : changes) {
      switch (change) {
        case Dequeued dequeued -> {
          return Optional.of(dequeued.lane());
        }
        case SetAside setAside -> {
          return Optional.of(setAside.lane());
        }
        case VatFaulted faulted -> {
          return faulted.fault().lane();
        }
        default -> {
        }
      }
    }
    return Optional.empty();
  }

  // Of the main flow and the console's, which are always there, nothing is said.
  private static String from(Lane lane) {
    return lane.flow() < KernelFlow.FIRST_MADE ? "" : " from " + lane;
  }

  private static String decidedBy(Optional<VatId> decider) {
    return decider.map(vat -> "decided by " + vat).orElse("decided by its message's receiver");
  }
}
