package vatworks.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vatworks.kernel.PromiseState.Settled;
import vatworks.vat.Asked;
import vatworks.vat.CapData;
import vatworks.vat.Resolution;
import vatworks.vat.Slot;

/// Reads the changes of a turn as what its vat asked for, while they are applied to the tables: each in the
/// names that the vat had at that moment.
final class Recall {

  // What a reference to a promise is usually written as.
  private static final List<String> REFERENCES = List.of("#\"&0\"", "#\"$0\"");
  // A vat that holds very many promises is not searched for each of them again and again.
  private static final int MOST_LOOKS = 10_000_000;

  private final Tables tables;
  private final VatId vat;
  private final Likely likely = new Likely();
  private final Set<Kref> owed = new HashSet<>(); // the vat subscribed to it, and is to be told
  private final Map<Kref, List<Resolution>> outcomes = new HashMap<>();
  private final List<List<Resolution>> resolving = new ArrayList<>();
  private int looks = MOST_LOOKS;
  private boolean isNotice; // what comes next

  Recall(Tables tables, VatId vat) {
    this.tables = tables;
    this.vat = vat;
  }

  /// Takes the next change, and applies it.
  void take(Change change) {
    // A vat's names for what it resolves together go one after another, and at no other time.
    if (!(change instanceof Change.SlotRemoved) && !resolving.isEmpty()) {
      likely.resolve(resolving);
      resolving.clear();
    }
    switch (change) {
      case Change.Logged logged when logged.vat().equals(vat) -> likely.add(new Asked.Log(logged.line()));
      case Change.Subscribed subscribed ->
        slot(subscribed.promise()).ifPresent(slot -> likely.add(new Asked.Subscribe(slot)));
      case Change.MeterLow _ -> isNotice = true;
      case Change.VatFaulted _ -> isNotice = true;
      case Change.Enqueued(Message _) when isNotice -> isNotice = false; // The kernel's own.
      case Change.Enqueued(Message message) -> send(
          message, message.target().isPromise() ? names(message.target()) : targets(message.target()));
      case Change.Enqueued(News news) -> news(news);
      case Change.Parked(Message message) -> send(message, leadingTo(message.target()));
      case Change.Settled settled -> settled(settled);
      case Change.Followed followed -> followed(followed);
      case Change.SlotRemoved removed ->
        Optional.ofNullable(outcomes.remove(removed.kref())).ifPresent(resolving::add);
      default -> {
      }
    }
    tables.apply(change);
  }

  /// @param asked the hash of what the vat asked for
  Recalled end(long asked) {
    return likely.recalled(asked);
  }

  private void send(Message message, List<Slot> targets) {
    Optional<CapData> args = data(new Data(message.body(), message.slots()));
    Optional<Slot> result = message.result().flatMap(this::slot);
    Optional<Slot> flow = message.lane().isOwn()
        ? tables.object(new Power.OfFlow(message.lane().flow())).flatMap(this::slot)
        : Optional.empty();
    if (args.isPresent() && result.isPresent() == message.result().isPresent()) {
      likely.add(
          targets.stream()
              .map(target -> (Asked) new Asked.Send(target, message.method(), args.get(), result, flow))
              .toList());
    }
  }

  // Of a promise that was settled already when the vat subscribed to it, there is but the news.
  private void news(News news) {
    if (news.vat().equals(vat)) {
      for (Kref promise : news.promises()) {
        if (!owed.remove(promise)) {
          slot(promise).ifPresent(likely::addSettled);
        }
      }
    }
  }

  private void settled(Change.Settled settled) {
    Kref promise = settled.promise();
    if (tables.promise(promise).subscribers().contains(vat)) {
      owed.add(promise);
    }
    decided(promise).ifPresent(slot -> {
      List<Resolution> outcome = new ArrayList<>();
      data(settled.state().data()).ifPresent(data -> outcome.add(switch (settled.state()) {
        case Settled.Fulfilled _ -> new Resolution.Fulfilled(slot, data);
        case Settled.Forwarded _ -> new Resolution.Forwarded(slot, data);
        case Settled.Rejected _ -> new Resolution.Rejected(slot, data);
      }));
      // Or with a promise that was settled so already; or with itself.
      for (Slot other : promises(settled.state())) {
        outcome.addAll(forwarded(slot, other));
      }
      leadingTo(promise).forEach(other -> outcome.addAll(forwarded(slot, other)));
      outcomes.put(promise, outcome);
    });
  }

  private void followed(Change.Followed followed) {
    decided(followed.promise()).ifPresent(slot -> {
      List<Resolution> outcome = new ArrayList<>();
      leadingTo(followed.to()).forEach(other -> outcome.addAll(forwarded(slot, other)));
      outcomes.put(followed.promise(), outcome);
    });
  }

  private static List<Resolution> forwarded(Slot promise, Slot other) {
    return REFERENCES.stream()
        .map(body -> (Resolution) new Resolution.Forwarded(promise, CapData.of(body, other)))
        .toList();
  }

  // The vat's name for a promise that it may resolve.
  private Optional<Slot> decided(Kref promise) {
    PromiseState mine = new PromiseState.Unresolved(Optional.of(vat));
    return tables.promise(promise).state().equals(mine) ? slot(promise) : Optional.empty();
  }

  // What the vat can have sent to for the message to be queued for this object: it, or what stands for it.
  private List<Slot> targets(Kref object) {
    List<Slot> targets = new ArrayList<>(1);
    slot(object).ifPresent(targets::add);
    for (CList.Entry entry : promises()) {
      if (tables.promise(entry.kref()).state() instanceof Settled.Forwarded forwarded
          && forwarded.object().equals(object)) {
        targets.add(entry.slot());
      }
    }
    return targets;
  }

  // On a flow, a message keeps the very promise that it was sent to.
  private List<Slot> names(Kref promise) {
    return slot(promise).stream().toList();
  }

  // The vat's names for an unresolved promise, and for those that follow it.
  private List<Slot> leadingTo(Kref promise) {
    List<Slot> slots = new ArrayList<>(1);
    slot(promise).ifPresent(slots::add);
    for (Kref follower : tables.promise(promise).followers()) {
      slot(follower).ifPresent(slots::add);
    }
    return slots;
  }

  private List<Slot> promises(Settled state) {
    return promises().stream()
        .filter(entry -> tables.promise(entry.kref()).state().equals(state))
        .map(CList.Entry::slot)
        .toList();
  }

  private List<CList.Entry> promises() {
    CList clist = tables.vat(vat).clist();
    looks -= clist.size();
    return looks < 0 ? List.of() : clist.promises();
  }

  private Optional<CapData> data(Data data) {
    List<Slot> slots = data.slots().stream().map(this::slot).flatMap(Optional::stream).toList();
    return slots.size() == data.slots().size()
        ? Optional.of(new CapData(data.body(), slots))
        : Optional.empty();
  }

  private Optional<Slot> slot(Kref kref) {
    return tables.vat(vat).clist().slot(kref);
  }
}
