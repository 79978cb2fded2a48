package vatworks.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The kernel's promises, and how often each is named. A part of [Tables], which alone changes it.
final class PromiseTable {

  private final Map<Long, KernelPromise> promises = new HashMap<>(); // by kref number; sorted where iterated
  private long next = Kref.FIRST_PROMISE;

  /// The number that the next new promise gets. No number is given twice.
  long next() {
    return next;
  }

  /// Fills an empty table.
  void restore(long nextNumber, Map<Kref, KernelPromise> all) {
    next = nextNumber;
    all.forEach((kref, promise) -> promises.put(kref.number(), promise));
  }

  boolean has(Kref kref) {
    return promises.containsKey(kref.number());
  }

  /// @throws IllegalStateException if there is none
  KernelPromise at(Kref kref) {
    KernelPromise promise = kref.isPromise() ? promises.get(kref.number()) : null;
    if (promise == null) {
      throw Tables.broken("promises", kref.toString(), "a promise that is named somewhere", "nothing");
    }
    return promise;
  }

  /// All krefs, ascending.
  List<Kref> krefs() {
    return promises.keySet().stream().sorted().map(Kref::promise).toList();
  }

  void add(Change.PromiseAdded added) {
    Tables.expect("promises", added.promise().toString(), next, added.promise().number());
    promises.put(next++, new KernelPromise(added.decider()));
  }

  void park(Message message) {
    at(message.target()).park(message);
    hold(message, 1);
  }

  /// Lets go what waits in a promise.
  ///
  /// @param queue takes what is for an object
  void release(Change.Released released, Consumer<Message> queue) {
    for (Message message : at(released.promise()).release()) {
      Message on = message.to(released.to());
      if (released.to().isPromise()) {
        at(released.to()).park(on);
      } else {
        queue.accept(on);
      }
    }
  }

  void follow(Change.Followed followed) {
    at(followed.promise()).follow(followed.promise(), at(followed.to()), followed.to());
  }

  void settle(Change.Settled settled) {
    KernelPromise promise = at(settled.promise());
    promise.unfollow(settled.promise());
    promise.release().forEach(message -> hold(message, -1));
    promise.forgetSubscribers();
    promise.become(settled.state());
    mention(settled.state(), 1);
  }

  void remove(Kref kref) {
    KernelPromise promise = at(kref);
    promise.unfollow(kref);
    if (promise.state() instanceof PromiseState.Settled settled) {
      mention(settled, -1);
    }
    promises.remove(kref.number());
  }

  /// A vat cannot name something any more, and so is not told of it either.
  void unname(VatId vat, Kref kref) {
    if (kref.isPromise()) {
      at(kref).unsubscribe(vat);
      hold(kref, -1);
    }
  }

  /// Counts what something in the queue has come to hold (1) or has let go (-1).
  void hold(QueueItem item, int more) {
    for (Kref kref : item.held()) {
      hold(kref, more);
    }
  }

  /// Counts one reference likewise. Objects are not counted.
  void hold(Kref kref, int more) {
    if (kref.isPromise()) {
      at(kref).hold(more);
    }
  }

  private void mention(PromiseState.Settled settled, int more) {
    for (Kref kref : settled.data().slots()) {
      // Those that mention each other go one by one: one of them may be gone already.
      if (kref.isPromise() && (more > 0 || has(kref))) {
        at(kref).mention(more);
      }
    }
  }

  /// Appends a line a promise and a line a message that waits in one.
  void dump(StringBuilder dump) {
    krefs().forEach(kref -> dump(kref, at(kref), dump));
    if (next != Kref.FIRST_PROMISE) {
      dump.append("next promise " + Kref.promise(next) + "\n");
    }
  }

  private static void dump(Kref kref, KernelPromise promise, StringBuilder dump) {
    dump.append(kref).append(switch (promise.state()) {
      case PromiseState.Unresolved state ->
        " unresolved" + state.decider().map(it -> ", decided by " + it).orElse("");
      case PromiseState.Follows follows -> " follows " + follows.promise();
      case PromiseState.Settled settled -> " " + settled;
    });
    promise.subscribers().forEach(vat -> dump.append(", subscribed by ").append(vat));
    promise.followers().forEach(follower -> dump.append(", followed by ").append(follower));
    dump.append('\n');
    promise.waiting().forEach(message -> dump.append("waiting " + message + "\n"));
  }
}
