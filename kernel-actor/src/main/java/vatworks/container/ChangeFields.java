package vatworks.container;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Message;
import vatworks.kernel.News;
import vatworks.kernel.PromiseState.Settled;
import vatworks.kernel.QueueItem;
import vatworks.kernel.VatId;

/// A change as names and values.
final class ChangeFields {

  private final Map<String, Object> values = new LinkedHashMap<>();

  private ChangeFields(String kind) {
    values.put("change", kind);
  }

  static JournalEntry.Fields of(Change change) {
    ChangeFields fields = switch (change) {
      case Change.VatAdded it -> kind("vatAdded").and("vat", it.vat()).and("name", it.name());
      case Change.VatTerminated it -> kind("vatTerminated").and("vat", it.vat()).and("reason", it.reason());
      case Change.VatSuspended it -> kind("vatSuspended").and("vat", it.vat()).and("why", it.why())
          .and("reason", it.reason());
      case Change.VatResumed it -> kind("vatResumed").and("vat", it.vat()).and("why", it.why())
          .and("goesOn", it.goesOn());
      case Change.MeterAdded it -> meter("meterAdded", it.meter()).and("parent", "m" + it.parent())
          .and("name", it.name()).and("computrons", it.computrons());
      case Change.MeterRefilled it ->
        meter("meterRefilled", it.meter()).and("computrons", it.computrons());
      case Change.MeterDrained it -> meter("meterDrained", it.meter()).and("computrons", it.computrons());
      case Change.MeterStopped it -> meter("meterStopped", it.meter());
      case Change.MeterStarted it -> meter("meterStarted", it.meter());
      case Change.MeterWatched it -> meterWatched(it);
      case Change.MeterLow it -> meter("meterLow", it.meter());
      case Change.MeterKept it -> maybe(meter("meterKept", it.meter()), it.keeper());
      case Change.MeterDry it -> meter("meterDry", it.meter());
      case Change.VatMetered it -> kind("vatMetered").and("vat", it.vat()).and("meter", "m" + it.meter());
      case Change.VatFaulted it ->
        kind("vatFaulted").and("vat", it.vat()).and("kind", it.fault().kind().word())
            .and("what", it.fault().what()).and("target", it.fault().target())
            .and("method", it.fault().method()).and("computrons", it.fault().computrons());
      case Change.TakenOut it -> kind("takenOut").and("vat", it.vat());
      case Change.VatKept it -> maybe(kind("vatKept").and("vat", it.vat()), it.keeper());
      case Change.VatWatched it -> kind("vatWatched").and("vat", it.vat()).and("kref", it.watcher());
      case Change.LimitsRaised it ->
        kind("limitsRaised").and("vat", it.vat()).and("atLeast", it.atLeast());
      case Change.PolicySet it -> kind("policySet").and("policy", it.policy());
      case Change.SetAside it -> kind("setAside").lane(it.lane());
      case Change.FlowAdded it -> kind("flowAdded").and("flow", "f" + it.flow()).and("name", it.name())
          .and("price", it.price()).and("slope", it.slope());
      case Change.FlowPriced it -> kind("flowPriced").and("flow", "f" + it.flow()).and("price", it.price());
      case Change.FlowPaused it -> kind("flowPaused").and("flow", "f" + it.flow());
      case Change.FlowResumed it -> kind("flowResumed").and("flow", "f" + it.flow());
      case Change.PowerAdded it -> kind("powerAdded").and("kref", it.object()).and("power", it.power());
      case Change.BundleStored it ->
        kind("bundleStored").and("bundle", it.bundle().id()).and("bytes", it.bundle().content().length);
      case Change.CodeSet it -> codeSet(it);
      case Change.LimitsSet it -> kind("limitsSet").and("limits", it.limits());
      case Change.BudgetSet it -> kind("budgetSet").and("vat", it.vat()).and("budget", it.budget());
      case Change.TurnUndone it -> kind("turnUndone").and("vat", it.vat()).and("reason", it.reason());
      case Change.ObjectAdded it ->
        kind("objectAdded").and("kref", it.object()).and("owner", it.owner()).and("slot", it.slot());
      case Change.SlotAdded it ->
        kind("slotAdded").and("vat", it.vat()).and("slot", it.slot()).and("kref", it.kref());
      case Change.SlotRemoved it ->
        kind("slotRemoved").and("vat", it.vat()).and("slot", it.slot()).and("kref", it.kref());
      case Change.PromiseAdded it -> kind("promiseAdded").and("kref", it.promise()).decider(it.decider());
      case Change.DeciderChanged it -> kind("deciderChanged").and("kref", it.promise()).decider(it.decider());
      case Change.Subscribed it -> kind("subscribed").and("kref", it.promise()).and("vat", it.vat());
      case Change.Parked it -> kind("parked").item(it.message());
      case Change.Released it -> kind("released").and("kref", it.promise()).and("to", it.to());
      case Change.Followed it -> kind("followed").and("kref", it.promise()).and("to", it.to());
      case Change.Settled it -> settled(it);
      case Change.PromiseRemoved it -> kind("promiseRemoved").and("kref", it.promise());
      case Change.Enqueued it -> kind("enqueued").item(it.item());
      case Change.Dequeued it -> kind("dequeued").lane(it.lane());
      case Change.Logged it -> kind("logged").and("vat", it.vat()).and("line", it.line());
      case Change.CrankEnded it -> kind("crankEnded").and("vat", it.vat())
          .and("asked", String.format("%016x", it.asked()))
          .and("computrons", it.computrons());
    };
    return new JournalEntry.Fields(change.toString(), fields.values);
  }

  private static ChangeFields kind(String kind) {
    return new ChangeFields(kind);
  }

  private static ChangeFields meter(String kind, long meter) {
    return kind(kind).and("meter", "m" + meter);
  }

  private static ChangeFields meterWatched(Change.MeterWatched watched) {
    ChangeFields fields = meter("meterWatched", watched.meter());
    watched.watcher().ifPresent(it -> fields.and("threshold", it.threshold()).and("kref", it.who()));
    return fields;
  }

  private static ChangeFields maybe(ChangeFields fields, java.util.Optional<Kref> kref) {
    kref.ifPresent(it -> fields.and("kref", it));
    return fields;
  }

  private static ChangeFields codeSet(Change.CodeSet set) {
    ChangeFields fields = kind("codeSet").and("vat", set.vat());
    fields.values.put("incarnation", set.incarnation());
    fields.values.put("bundles", set.bundles());
    set.previousState().ifPresent(state -> fields.and("previousState", state));
    return fields;
  }

  private static ChangeFields settled(Change.Settled settled) {
    return kind("settled")
        .and("kref", settled.promise())
        .and("state", switch (settled.state()) {
          case Settled.Fulfilled _ -> "fulfilled";
          case Settled.Forwarded _ -> "forwarded";
          case Settled.Rejected _ -> "rejected";
        })
        .and("body", settled.state().data().body())
        .list("slots", settled.state().data().slots());
  }

  private ChangeFields item(QueueItem item) {
    return switch (item) {
      case Message message -> {
        and("target", message.target()).and("method", message.method()).and("body", message.body());
        list("slots", message.slots());
        message.result().ifPresent(result -> and("result", result));
        yield lane(message.lane());
      }
      case News news -> and("notify", news.vat()).list("promises", news.promises()).lane(news.lane());
    };
  }

  // What waits in the main flow does not say so.
  private ChangeFields lane(Lane lane) {
    if (!lane.equals(Lane.MAIN)) {
      and("flow", "f" + lane.flow()).and("isRiding", String.valueOf(!lane.isOwn()));
    }
    return this;
  }

  private ChangeFields decider(java.util.Optional<VatId> decider) {
    decider.ifPresent(vat -> and("decider", vat));
    return this;
  }

  private ChangeFields list(String name, List<?> items) {
    values.put(name, items.stream().map(Object::toString).toList());
    return this;
  }

  private ChangeFields and(String name, Object value) {
    values.put(name, value instanceof Number ? value : value.toString());
    return this;
  }
}
