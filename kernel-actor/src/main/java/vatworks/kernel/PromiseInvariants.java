package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vatworks.kernel.PromiseState.Settled;

/// What holds among promises after every crank. The counts of references are checked against a new count.
final class PromiseInvariants {

  private final Tables tables;
  private final Map<Kref, Integer> held = new HashMap<>();
  private final Map<Kref, Integer> mentioned = new HashMap<>();
  private final Map<Kref, Integer> results = new HashMap<>();
  private final Set<Kref> reachable = new HashSet<>();
  private final List<String> breaches = new ArrayList<>();

  private PromiseInvariants(Tables tables) {
    this.tables = tables;
  }

  static List<String> breaches(Tables tables) {
    PromiseInvariants invariants = new PromiseInvariants(tables);
    invariants.count();
    invariants.reach();
    tables.promises().forEach(invariants::check);
    return invariants.breaches;
  }

  private void count() {
    tables.vats()
        .forEach(vat -> vat.clist().entries().forEach(entry -> held.merge(entry.kref(), 1, Integer::sum)));
    tables.queue().forEach(this::count);
    tables.vats().forEach(vat -> vat.setAside().forEach(this::count));
    for (Kref kref : tables.promises()) {
      KernelPromise promise = tables.promise(kref);
      promise.waiting().forEach(this::count);
      switch (promise.state()) {
        case PromiseState.Unresolved _,PromiseState.Follows _ -> {
        }
        case Settled settled ->
          settled.data().slots().forEach(slot -> mentioned.merge(slot, 1, Integer::sum));
      }
    }
  }

  private void count(QueueItem item) {
    item.held().forEach(kref -> held.merge(kref, 1, Integer::sum));
    if (item instanceof Message message) {
      message.result().ifPresent(result -> results.merge(result, 1, Integer::sum));
    }
  }

  // What is held or waited for, and what that mentions.
  private void reach() {
    ArrayDeque<Kref> toVisit = new ArrayDeque<>();
    for (Kref kref : tables.promises()) {
      if (held.containsKey(kref) || !tables.promise(kref).subscribers().isEmpty()) {
        toVisit.add(kref);
      }
    }
    while (!toVisit.isEmpty()) {
      Kref kref = toVisit.removeFirst();
      if (kref.isPromise()
          && reachable.add(kref)
          && tables.promise(kref).state() instanceof Settled settled) {
        toVisit.addAll(settled.data().slots());
      }
    }
  }

  private void check(Kref kref) {
    KernelPromise promise = tables.promise(kref);
    expect(kref, "held", held.getOrDefault(kref, 0), promise.held());
    expect(kref, "mentioned", mentioned.getOrDefault(kref, 0), promise.mentioned());
    if (!reachable.contains(kref)) {
      breach(kref, "somebody who names it", "nobody");
    }
    switch (promise.state()) {
      case PromiseState.Unresolved unresolved -> checkUnresolved(kref, promise, unresolved.decider());
      case PromiseState.Follows follows -> {
        KernelPromise other = tables.promise(follows.promise());
        if (!(other.state() instanceof PromiseState.Unresolved) || !other.followers().contains(kref)) {
          breach(kref, "to be a follower of an unresolved promise", other.state() + " " + other.followers());
        }
        expect(kref, "waiting and followers", 0, promise.waiting().size() + promise.followers().size());
      }
      case Settled _ -> expect(
          kref,
          "waiting, followers and subscribers",
          0,
          promise.waiting().size() + promise.followers().size() + promise.subscribers().size());
    }
    for (VatId vat : promise.subscribers()) {
      if (!vat.equals(VatId.KERNEL) && tables.vat(vat).clist().slot(kref).isEmpty()) {
        breach(kref, "subscribers that can name it", vat);
      }
    }
  }

  private void checkUnresolved(Kref kref, KernelPromise promise, Optional<VatId> decider) {
    // Somebody must be able to resolve it: a running vat that can name it, or whoever gets the one message.
    if (decider.isPresent()) {
      if (tables.vat(decider.get()).clist().slot(kref).isEmpty()) {
        breach(kref, "a decider that holds it", decider.get() + ", which does not");
      }
      expect(kref, "results", 0, results.getOrDefault(kref, 0));
    } else {
      expect(kref, "results", 1, results.getOrDefault(kref, 0));
    }
    for (Message message : promise.waiting()) {
      if (!message.target().equals(kref)) {
        breach(kref, "messages to itself", message);
      }
    }
    for (Kref follower : promise.followers()) {
      if (!tables.promise(follower).state().equals(new PromiseState.Follows(kref))) {
        breach(kref, follower + " to follow it", tables.promise(follower).state());
      }
    }
  }

  private void expect(Kref kref, String what, int expected, int found) {
    if (expected != found) {
      breach(kref, what + " " + expected, found);
    }
  }

  private void breach(Kref kref, Object expected, Object found) {
    breaches.add("promises at " + kref + ": expected " + expected + ", found " + found);
  }
}
