package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The promises as one crank sees them: those of the tables, and over them what the crank has decided so far.
///
/// Every method that decides something emits the [Change] that does the same to the tables.
final class PromiseDrafts {

  private final Tables tables;
  private final Consumer<Change> changes;
  private final Map<Kref, Draft> drafts = new LinkedHashMap<>();
  private final ArrayDeque<Kref> losers = new ArrayDeque<>(); // have lost a reference, in that order
  private long added;

  /// What the crank has done to one promise, so far.
  private final class Draft {
    private final Optional<KernelPromise> before;
    private PromiseState state;
    private boolean isEmptied; // what waited, subscribed or followed before does so no more
    private boolean isRemoved;
    private final List<Message> parked = new ArrayList<>(0);
    private final List<VatId> subscribers = new ArrayList<>(0);
    private final List<VatId> unsubscribed = new ArrayList<>(0);
    private final List<Kref> followers = new ArrayList<>(0);
    private int held;
    private int mentioned;

    private Draft(Optional<KernelPromise> before, PromiseState state) {
      this.before = before;
      this.state = state;
    }
  }

  PromiseDrafts(Tables tables, Consumer<Change> changes) {
    this.tables = tables;
    this.changes = changes;
  }

  /// A new promise.
  Kref add(Optional<VatId> decider) {
    Kref promise = Kref.promise(tables.nextPromise() + added++);
    drafts.put(promise, new Draft(Optional.empty(), new PromiseState.Unresolved(decider)));
    changes.accept(new Change.PromiseAdded(promise, decider));
    return promise;
  }

  PromiseState state(Kref promise) {
    Draft draft = drafts.get(promise);
    return draft == null ? tables.promise(promise).state() : draft.state;
  }

  /// The right to resolve it passes on.
  void pass(Kref promise, Optional<VatId> decider) {
    draft(promise).state = new PromiseState.Unresolved(decider);
    changes.accept(new Change.DeciderChanged(promise, decider));
  }

  void subscribe(Kref promise, VatId vat) {
    if (!subscribers(promise).contains(vat)) {
      draft(promise).subscribers.add(vat);
      changes.accept(new Change.Subscribed(promise, vat));
    }
  }

  /// A vat cannot name a promise any more, so it does not wait for it either. The change that takes away the
  /// name says so.
  void unname(Kref promise, VatId vat) {
    Draft draft = draft(promise);
    draft.subscribers.remove(vat);
    draft.unsubscribed.add(vat);
    hold(promise, -1);
  }

  /// A message waits in its target.
  void park(Message message) {
    draft(message.target()).parked.add(message);
    hold(message.held(), 1);
    changes.accept(new Change.Parked(message));
  }

  /// What waits in the promise goes on.
  void release(Kref promise, Kref to) {
    List<Message> released = waiting(promise);
    if (released.isEmpty()) {
      return;
    }
    if (to.isPromise()) {
      List<Message> parked = draft(to).parked;
      released.forEach(message -> parked.add(message.to(to)));
    }
    empty(promise);
    changes.accept(new Change.Released(promise, to));
  }

  /// The promise, and whatever follows it, follows `to`, which is unresolved.
  void follow(Kref promise, Kref to) {
    release(promise, to);
    draft(promise).state = new PromiseState.Follows(to);
    draft(to).followers.add(promise);
    changes.accept(new Change.Followed(promise, to));
  }

  /// The messages that wait in it, in order.
  List<Message> waiting(Kref promise) {
    Draft draft = drafts.get(promise);
    if (draft == null) {
      return List.copyOf(tables.promise(promise).waiting());
    }
    List<Message> waiting = new ArrayList<>();
    if (!draft.isEmptied) {
      draft.before.ifPresent(before -> waiting.addAll(before.waiting()));
    }
    waiting.addAll(draft.parked);
    return waiting;
  }

  /// Who waits for it, in order.
  List<VatId> subscribers(Kref promise) {
    Draft draft = drafts.get(promise);
    if (draft == null) {
      return List.copyOf(tables.promise(promise).subscribers());
    }
    List<VatId> subscribers = new ArrayList<>();
    draft.before.ifPresent(before -> subscribers.addAll(before.subscribers()));
    subscribers.removeAll(draft.unsubscribed);
    subscribers.addAll(draft.subscribers);
    return draft.state instanceof PromiseState.Settled ? List.of() : subscribers;
  }

  /// The promises that follow it, and those that follow them by what this crank has done.
  List<Kref> followers(Kref promise) {
    if (!(state(promise) instanceof PromiseState.Unresolved)) {
      return List.of();
    }
    List<Kref> followers = new ArrayList<>();
    ArrayDeque<Kref> ends = new ArrayDeque<>(List.of(promise));
    while (!ends.isEmpty()) {
      Kref end = ends.removeFirst();
      if (!end.equals(promise)) {
        followers.add(end);
      }
      Draft draft = drafts.get(end);
      (draft == null ? Optional.of(tables.promise(end)) : draft.before)
          .ifPresent(before -> followers.addAll(before.followers()));
      if (draft != null) {
        ends.addAll(draft.followers);
      }
    }
    return followers;
  }

  void settle(Kref promise, PromiseState.Settled state) {
    for (Message dropped : waiting(promise)) {
      hold(dropped.held(), -1);
    }
    empty(promise);
    Draft draft = draft(promise);
    draft.state = state;
    mention(state, 1);
    losers.add(promise); // It may be that nobody ever named it but its followers.
    changes.accept(new Change.Settled(promise, state));
  }

  /// Counts references to promises that something has come to hold (1) or has let go (-1).
  void hold(List<Kref> krefs, int more) {
    for (Kref kref : krefs) {
      hold(kref, more);
    }
  }

  /// Counts one reference likewise. Objects are not counted.
  void hold(Kref kref, int more) {
    if (kref.isPromise()) {
      draft(kref).held += more;
      if (more < 0) {
        losers.add(kref);
      }
    }
  }

  /// Removes what nothing names any more.
  void sweep() {
    Set<Kref> suspects = new LinkedHashSet<>();
    while (!losers.isEmpty()) {
      removeUnnamed(suspects);
      suspects.removeIf(promise -> draft(promise).isRemoved);
      // All at once: one search a suspect would be as many searches of the same circle.
      new Circles(this, suspects).garbage().forEach(this::remove);
      suspects.clear();
    }
  }

  // What is only mentioned may be part of a circle: it is suspect.
  private void removeUnnamed(Set<Kref> suspects) {
    while (!losers.isEmpty()) {
      Kref promise = losers.removeFirst();
      if (draft(promise).isRemoved || isHeld(promise) || state(promise) instanceof PromiseState.Unresolved) {
        continue;
      }
      if (mentioned(promise) == 0) {
        remove(promise);
      } else {
        suspects.add(promise);
      }
    }
  }

  /// Whether somebody could still ask for it by name, or waits for it.
  boolean isHeld(Kref promise) {
    Draft draft = drafts.get(promise);
    if (draft == null) {
      KernelPromise before = tables.promise(promise);
      return before.held() > 0 || !before.subscribers().isEmpty();
    }
    return draft.held + draft.before.map(KernelPromise::held).orElse(0) > 0
        || !subscribers(promise).isEmpty();
  }

  /// How often what is settled mentions it.
  int mentioned(Kref promise) {
    Draft draft = drafts.get(promise);
    if (draft == null) {
      return tables.promise(promise).mentioned();
    }
    return draft.mentioned + draft.before.map(KernelPromise::mentioned).orElse(0);
  }

  private void remove(Kref promise) {
    changes.accept(new Change.PromiseRemoved(promise));
    draft(promise).isRemoved = true;
    if (state(promise) instanceof PromiseState.Settled settled) {
      mention(settled, -1);
    }
  }

  private void mention(PromiseState.Settled settled, int more) {
    for (Kref kref : settled.data().slots()) {
      if (kref.isPromise()) {
        draft(kref).mentioned += more;
        if (more < 0) {
          losers.add(kref);
        }
      }
    }
  }

  private void empty(Kref promise) {
    Draft draft = draft(promise);
    draft.isEmptied = true;
    draft.parked.clear();
  }

  private Draft draft(Kref promise) {
    Draft known = drafts.get(promise);
    if (known != null) {
      return known;
    }
    KernelPromise before = tables.promise(promise);
    Draft draft = new Draft(Optional.of(before), before.state());
    drafts.put(promise, draft);
    return draft;
  }
}
