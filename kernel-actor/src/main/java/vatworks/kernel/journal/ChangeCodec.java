package vatworks.kernel.journal;

import java.util.function.Consumer;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.Suspension;
import vatworks.kernel.Terms;
import vatworks.kernel.VatId;
import vatworks.vat.Budget;
import vatworks.vat.Slot;

/// Changes as bytes: a tag, then the record's components in order.
///
/// The tags and layouts are format [#FORMAT] of the journal. They never change meaning: a new kind of change,
/// or a new layout of an old one, gets a new tag, and all that are new a new format. So what was written in a
/// format since [#OLDEST_FORMAT] is read without asking which it was.
public final class ChangeCodec {

  /// The version of this layout, written into every block.
  public static final int FORMAT = 6;

  /// The oldest version that is read: its vats are not metered. Up to version 4 there are no flows, up to
  /// version 5 no meters to run on.
  public static final int OLDEST_FORMAT = 3;

  private static final int VAT_ADDED = 1;
  private static final int VAT_TERMINATED = 2;
  private static final int OBJECT_ADDED = 3;
  private static final int SLOT_ADDED = 4;
  private static final int ENQUEUED = 5;
  private static final int DEQUEUED = 6;
  private static final int LOGGED = 7;
  private static final int CRANK_ENDED = 8;
  private static final int SLOT_REMOVED = 9;
  private static final int PROMISE_ADDED = 10;
  private static final int DECIDER_CHANGED = 11;
  private static final int SUBSCRIBED = 12;
  private static final int PARKED = 13;
  private static final int RELEASED = 14;
  private static final int FOLLOWED = 15;
  private static final int FULFILLED = 16;
  private static final int FORWARDED = 17;
  private static final int REJECTED = 18;
  private static final int PROMISE_REMOVED = 19;
  private static final int NEWS_ENQUEUED = 20;
  private static final int BUNDLE_STORED = 21;
  private static final int CODE_SET = 22;
  private static final int VAT_SUSPENDED = 23; // because it is absent, and for nothing else
  private static final int VAT_RESUMED = 24;
  private static final int SET_ASIDE = 25;
  private static final int LIMITS_SET = 26; // with the default budget
  private static final int CRANK_CHARGED = 27; // a crank's end with computrons
  private static final int LIMITS_AND_BUDGET_SET = 28;
  private static final int BUDGET_SET = 29;
  private static final int TURN_UNDONE = 30;
  private static final int SENT = 31; // what waits in a lane: messages from here on say who sent them
  private static final int NEWS_SENT = 32;
  private static final int SENT_TO_PROMISE = 33;
  private static final int DEQUEUED_FROM = 34; // another lane than the main one
  private static final int SET_ASIDE_FROM = 35;
  private static final int FLOW_ADDED = 36;
  private static final int FLOW_PRICED = 37;
  private static final int FLOW_PAUSED = 38;
  private static final int FLOW_RESUMED = 39;
  private static final int POWER_ADDED = 40;
  private static final int VAT_SUSPENDED_FOR = 41;
  private static final int VAT_RESUMED_FROM = 42;
  private static final int METER_ADDED = 43;
  private static final int METER_REFILLED = 44;
  private static final int METER_DRAINED = 45;
  private static final int METER_STOPPED = 46;
  private static final int METER_STARTED = 47;
  private static final int METER_WATCHED = 48;
  private static final int METER_LOW = 49;
  private static final int METER_KEPT = 50;
  private static final int METER_DRY = 51;
  private static final int VAT_METERED = 52;
  private static final int VAT_FAULTED = 53;
  private static final int TAKEN_OUT = 54;
  private static final int VAT_KEPT = 55;
  private static final int VAT_WATCHED = 56;
  private static final int LIMITS_RAISED = 57;
  private static final int POLICY_SET = 58;

  private ChangeCodec() {}

  /// Appends a change to `out`.
  public static void write(Change change, ByteWriter out) {
    switch (change) {
      case Change.Dequeued dequeued -> writeTaken(DEQUEUED, DEQUEUED_FROM, dequeued.lane(), out);
      case Change.Enqueued(Message message) -> {
        out.tag(SENT);
        Terms.write(message, out);
      }
      case Change.Enqueued(News news) -> {
        out.tag(NEWS_SENT);
        Terms.write(news, out);
      }
      case Change.CrankEnded ended -> {
        out.tag(ended.computrons() == 0 ? CRANK_ENDED : CRANK_CHARGED);
        out.number(ended.crank());
        Terms.write(ended.vat(), out);
        out.fixed(ended.asked());
        if (ended.computrons() != 0) {
          out.number(ended.computrons());
        }
      }
      case Change.SlotAdded added -> {
        out.tag(SLOT_ADDED);
        writeEntry(added.vat(), added.slot(), added.kref(), out);
      }
      case Change.SlotRemoved removed -> {
        out.tag(SLOT_REMOVED);
        writeEntry(removed.vat(), removed.slot(), removed.kref(), out);
      }
      case Change.ObjectAdded added -> {
        out.tag(OBJECT_ADDED);
        Terms.write(added.object(), out);
        Terms.write(added.owner(), out);
        Terms.write(added.slot(), out);
      }
      case Change.PromiseAdded added -> {
        out.tag(PROMISE_ADDED);
        Terms.write(added.promise(), out);
        Terms.writeDecider(added.decider(), out);
      }
      case Change.DeciderChanged changed -> {
        out.tag(DECIDER_CHANGED);
        Terms.write(changed.promise(), out);
        Terms.writeDecider(changed.decider(), out);
      }
      case Change.Subscribed subscribed -> {
        out.tag(SUBSCRIBED);
        Terms.write(subscribed.promise(), out);
        Terms.write(subscribed.vat(), out);
      }
      case Change.Parked parked -> {
        out.tag(SENT_TO_PROMISE);
        Terms.write(parked.message(), out);
      }
      case Change.Released released -> {
        out.tag(RELEASED);
        Terms.write(released.promise(), out);
        Terms.write(released.to(), out);
      }
      case Change.Followed followed -> {
        out.tag(FOLLOWED);
        Terms.write(followed.promise(), out);
        Terms.write(followed.to(), out);
      }
      case Change.Settled settled -> {
        out.tag(tag(settled.state()));
        Terms.write(settled.promise(), out);
        Terms.write(settled.state().data(), out);
      }
      case Change.PromiseRemoved removed -> {
        out.tag(PROMISE_REMOVED);
        Terms.write(removed.promise(), out);
      }
      case Change.Logged logged -> {
        out.tag(LOGGED);
        Terms.write(logged.vat(), out);
        out.text(logged.line());
      }
      case Change.VatAdded added -> {
        out.tag(VAT_ADDED);
        Terms.write(added.vat(), out);
        out.text(added.name());
      }
      case Change.VatTerminated terminated -> {
        out.tag(VAT_TERMINATED);
        Terms.write(terminated.vat(), out);
        out.text(terminated.reason());
      }
      case Change.BundleStored stored -> {
        out.tag(BUNDLE_STORED);
        Terms.write(stored.bundle(), out);
      }
      case Change.CodeSet set -> {
        out.tag(CODE_SET);
        Terms.write(set.vat(), out);
        out.number(set.incarnation());
        Terms.writeTexts(set.bundles(), out);
        Terms.writeMaybe(set.previousState(), out);
      }
      case Change.VatSuspended suspended -> {
        boolean isAbsent = suspended.why() == Suspension.ABSENT;
        out.tag(isAbsent ? VAT_SUSPENDED : VAT_SUSPENDED_FOR);
        Terms.write(suspended.vat(), out);
        if (!isAbsent) {
          Terms.write(suspended.why(), out);
        }
        out.text(suspended.reason());
      }
      case Change.VatResumed resumed -> {
        boolean isPlain = resumed.why() == Suspension.ABSENT && resumed.goesOn();
        out.tag(isPlain ? VAT_RESUMED : VAT_RESUMED_FROM);
        Terms.write(resumed.vat(), out);
        if (!isPlain) {
          Terms.write(resumed.why(), out);
          out.tag(resumed.goesOn() ? 1 : 0);
        }
      }
      case Change.SetAside aside -> writeTaken(SET_ASIDE, SET_ASIDE_FROM, aside.lane(), out);
      case Change.FlowAdded added -> {
        out.tag(FLOW_ADDED);
        out.number(added.flow());
        out.text(added.name());
        out.number(added.price());
        out.number(added.slope());
      }
      case Change.FlowPriced it -> writeNumbers(FLOW_PRICED, out, it.flow(), it.price());
      case Change.FlowPaused it -> writeNumbers(FLOW_PAUSED, out, it.flow());
      case Change.FlowResumed it -> writeNumbers(FLOW_RESUMED, out, it.flow());
      case Change.MeterAdded added -> {
        out.tag(METER_ADDED);
        out.number(added.meter());
        out.number(added.parent());
        out.text(added.name());
        out.number(added.computrons());
      }
      case Change.MeterRefilled it -> writeNumbers(METER_REFILLED, out, it.meter(), it.computrons());
      case Change.MeterDrained it -> writeNumbers(METER_DRAINED, out, it.meter(), it.computrons());
      case Change.MeterStopped it -> writeNumbers(METER_STOPPED, out, it.meter());
      case Change.MeterStarted it -> writeNumbers(METER_STARTED, out, it.meter());
      case Change.MeterWatched it -> {
        writeNumbers(METER_WATCHED, out, it.meter());
        Terms.write(it.watcher(), out);
      }
      case Change.MeterLow it -> writeNumbers(METER_LOW, out, it.meter());
      case Change.MeterKept it -> {
        writeNumbers(METER_KEPT, out, it.meter());
        Terms.writeMaybeKref(it.keeper(), out);
      }
      case Change.MeterDry it -> writeNumbers(METER_DRY, out, it.meter());
      case Change.VatMetered it -> writeNumbers(VAT_METERED, out, it.vat().number(), it.meter());
      case Change.VatFaulted it -> {
        writeNumbers(VAT_FAULTED, out, it.vat().number());
        Terms.write(it.fault(), out);
      }
      case Change.TakenOut it -> writeNumbers(TAKEN_OUT, out, it.vat().number());
      case Change.VatKept it -> {
        writeNumbers(VAT_KEPT, out, it.vat().number());
        Terms.writeMaybeKref(it.keeper(), out);
      }
      case Change.VatWatched it -> {
        writeNumbers(VAT_WATCHED, out, it.vat().number());
        Terms.write(it.watcher(), out);
      }
      case Change.LimitsRaised it -> {
        writeNumbers(LIMITS_RAISED, out, it.vat().number());
        Terms.write(it.atLeast(), out);
      }
      case Change.PolicySet it -> {
        out.tag(POLICY_SET);
        Terms.write(it.policy(), out);
      }
      case Change.PowerAdded added -> {
        out.tag(POWER_ADDED);
        Terms.write(added.object(), out);
        Terms.write(added.power(), out);
      }
      case Change.LimitsSet set -> {
        boolean isDefault = set.limits().budget().equals(Budget.DEFAULT);
        out.tag(isDefault ? LIMITS_SET : LIMITS_AND_BUDGET_SET);
        Terms.write(set.limits(), out);
        if (!isDefault) {
          Terms.write(set.limits().budget(), out);
        }
      }
      case Change.BudgetSet set -> {
        out.tag(BUDGET_SET);
        Terms.write(set.vat(), out);
        Terms.write(set.budget(), out);
      }
      case Change.TurnUndone undone -> {
        out.tag(TURN_UNDONE);
        Terms.write(undone.vat(), out);
        out.text(undone.reason());
      }
    }
  }

  /// Hands every change in `bytes` to `reader`, in order.
  ///
  /// @throws IllegalArgumentException if the bytes are not what [#write] writes, naming the place
  public static void read(byte[] bytes, Consumer<Change> reader) {
    ByteReader in = new ByteReader(bytes);
    while (!in.isAtEnd()) {
      reader.accept(read(in));
    }
  }

  private static Change read(ByteReader in) {
    return switch (in.tag()) {
      case DEQUEUED -> new Change.Dequeued(Lane.MAIN);
      case DEQUEUED_FROM -> new Change.Dequeued(Terms.lane(in));
      case SENT -> new Change.Enqueued(Terms.message(in));
      case ENQUEUED -> new Change.Enqueued(Terms.messageWithoutFlow(in));
      case CRANK_ENDED -> new Change.CrankEnded(in.number(), Terms.vat(in), in.fixed(), 0);
      case CRANK_CHARGED -> new Change.CrankEnded(in.number(), Terms.vat(in), in.fixed(), in.number());
      case SLOT_ADDED -> new Change.SlotAdded(Terms.vat(in), Terms.slot(in), Terms.kref(in));
      case OBJECT_ADDED -> new Change.ObjectAdded(Terms.kref(in), Terms.vat(in), Terms.slot(in));
      case LOGGED -> new Change.Logged(Terms.vat(in), in.text());
      case VAT_ADDED -> new Change.VatAdded(Terms.vat(in), in.text());
      case VAT_TERMINATED -> new Change.VatTerminated(Terms.vat(in), in.text());
      case SLOT_REMOVED -> new Change.SlotRemoved(Terms.vat(in), Terms.slot(in), Terms.kref(in));
      case PROMISE_ADDED -> new Change.PromiseAdded(Terms.kref(in), Terms.decider(in));
      case DECIDER_CHANGED -> new Change.DeciderChanged(Terms.kref(in), Terms.decider(in));
      case SUBSCRIBED -> new Change.Subscribed(Terms.kref(in), Terms.vat(in));
      case SENT_TO_PROMISE -> new Change.Parked(Terms.message(in));
      case PARKED -> new Change.Parked(Terms.messageWithoutFlow(in));
      case RELEASED -> new Change.Released(Terms.kref(in), Terms.kref(in));
      case FOLLOWED -> new Change.Followed(Terms.kref(in), Terms.kref(in));
      case FULFILLED -> new Change.Settled(Terms.kref(in), new Settled.Fulfilled(Terms.data(in)));
      case FORWARDED -> new Change.Settled(Terms.kref(in), new Settled.Forwarded(Terms.data(in)));
      case REJECTED -> new Change.Settled(Terms.kref(in), new Settled.Rejected(Terms.data(in)));
      case PROMISE_REMOVED -> new Change.PromiseRemoved(Terms.kref(in));
      case NEWS_SENT -> new Change.Enqueued(Terms.news(in));
      case NEWS_ENQUEUED -> new Change.Enqueued(Terms.newsWithoutFlow(in));
      case BUNDLE_STORED -> new Change.BundleStored(Terms.bundle(in));
      case CODE_SET -> new Change.CodeSet(Terms.vat(in), in.number(), Terms.texts(in), Terms.maybe(in));
      case VAT_SUSPENDED -> new Change.VatSuspended(Terms.vat(in), Suspension.ABSENT, in.text());
      case VAT_RESUMED -> new Change.VatResumed(Terms.vat(in), Suspension.ABSENT, true);
      case VAT_SUSPENDED_FOR ->
        new Change.VatSuspended(Terms.vat(in), Terms.suspension(in), in.text());
      case VAT_RESUMED_FROM -> new Change.VatResumed(Terms.vat(in), Terms.suspension(in), in.tag() == 1);
      case METER_ADDED -> new Change.MeterAdded(in.number(), in.number(), in.text(), in.number());
      case METER_REFILLED -> new Change.MeterRefilled(in.number(), in.number());
      case METER_DRAINED -> new Change.MeterDrained(in.number(), in.number());
      case METER_STOPPED -> new Change.MeterStopped(in.number());
      case METER_STARTED -> new Change.MeterStarted(in.number());
      case METER_WATCHED -> new Change.MeterWatched(in.number(), Terms.watcher(in));
      case METER_LOW -> new Change.MeterLow(in.number());
      case METER_KEPT -> new Change.MeterKept(in.number(), Terms.maybeKref(in));
      case METER_DRY -> new Change.MeterDry(in.number());
      case VAT_FAULTED -> new Change.VatFaulted(Terms.vat(in), Terms.fault(in));
      case TAKEN_OUT -> new Change.TakenOut(Terms.vat(in));
      case VAT_KEPT -> new Change.VatKept(Terms.vat(in), Terms.maybeKref(in));
      case VAT_WATCHED -> new Change.VatWatched(Terms.vat(in), Terms.kref(in));
      case LIMITS_RAISED -> new Change.LimitsRaised(Terms.vat(in), Terms.budget(in));
      case POLICY_SET -> new Change.PolicySet(Terms.policy(in));
      case VAT_METERED -> new Change.VatMetered(Terms.vat(in), in.number());
      case SET_ASIDE -> new Change.SetAside(Lane.MAIN);
      case SET_ASIDE_FROM -> new Change.SetAside(Terms.lane(in));
      case FLOW_ADDED -> new Change.FlowAdded(in.number(), in.text(), (int) in.number(), (int) in.number());
      case FLOW_PRICED -> new Change.FlowPriced(in.number(), (int) in.number());
      case FLOW_PAUSED -> new Change.FlowPaused(in.number());
      case FLOW_RESUMED -> new Change.FlowResumed(in.number());
      case POWER_ADDED -> new Change.PowerAdded(Terms.kref(in), Terms.power(in));
      case LIMITS_SET -> new Change.LimitsSet(Terms.limits(in));
      case LIMITS_AND_BUDGET_SET ->
        new Change.LimitsSet(Terms.limits(in).withBudget(Terms.budget(in)));
      case BUDGET_SET -> new Change.BudgetSet(Terms.vat(in), Terms.budget(in));
      case TURN_UNDONE -> new Change.TurnUndone(Terms.vat(in), in.text());
      default -> throw in.corrupt("the tag of a change before this place, from 1 to " + POLICY_SET);
    };
  }

  private static int tag(Settled state) {
    return switch (state) {
      case Settled.Fulfilled _ -> FULFILLED;
      case Settled.Forwarded _ -> FORWARDED;
      case Settled.Rejected _ -> REJECTED;
    };
  }

  private static void writeTaken(int tag, int tagWithLane, Lane lane, ByteWriter out) {
    if (lane.equals(Lane.MAIN)) {
      out.tag(tag);
    } else {
      out.tag(tagWithLane);
      Terms.write(lane, out);
    }
  }

  private static void writeNumbers(int tag, ByteWriter out, long... numbers) {
    out.tag(tag);
    for (long number : numbers) {
      out.number(number);
    }
  }

  private static void writeEntry(VatId vat, Slot slot, Kref kref, ByteWriter out) {
    Terms.write(vat, out);
    Terms.write(slot, out);
    Terms.write(kref, out);
  }
}
