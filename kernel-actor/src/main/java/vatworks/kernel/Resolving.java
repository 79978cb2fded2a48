package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vatworks.kernel.PromiseState.Settled;

/// What becomes of promises that are resolved together, of what waits in them, of what follows them, and of
/// the results of messages that cannot be delivered.
///
/// Messages go on before anybody is told: whoever hears that a promise stands for an object, and then sends
/// to the object, sends after those who sent to the promise.
final class Resolving {

  private record ToSettle(Kref promise, Settled state, boolean isDirect) {}

  private final Crank crank;
  private final PromiseDrafts promises;
  private final Optional<VatId> resolver;
  private final ArrayDeque<ToSettle> toSettle = new ArrayDeque<>();
  private final Map<VatId, List<Kref>> news = new LinkedHashMap<>();

  /// @param resolver the vat that resolves, which need not be told of what it says itself; empty where the
  ///     kernel does
  Resolving(Crank crank, Optional<VatId> resolver) {
    this.crank = crank;
    this.promises = crank.promises();
    this.resolver = resolver;
  }

  /// Settles a promise, and all that follows from it.
  void settle(Kref promise, Settled state) {
    toSettle.add(new ToSettle(promise, state, true));
    // A queue and not a recursion: a chain of rejected results can be as long as a vat likes.
    while (!toSettle.isEmpty()) {
      settleOne(toSettle.removeFirst());
    }
  }

  /// Makes a promise stand for another.
  void forward(Kref promise, Kref other) {
    Kref end = end(other);
    if (end.equals(promise)) {
      settle(promise, new Settled.Rejected(Data.problem("it was resolved to itself")));
    } else if (promises.state(end) instanceof Settled settled) {
      settle(promise, settled);
    } else {
      promises.follow(promise, end);
    }
  }

  /// Sends a message to where its target leads.
  void send(Message message) {
    if (!message.target().isPromise()) {
      crank.enqueue(message);
      return;
    }
    Kref end = end(message.target());
    switch (promises.state(end)) {
      case PromiseState.Unresolved _ -> promises.park(message.to(end));
      case Settled.Forwarded forwarded -> crank.enqueue(message.to(forwarded.object()));
      case Settled settled -> {
        drop(message, settled);
        settleRest();
      }
      case PromiseState.Follows _ -> throw new IllegalStateException(end + " follows, and ends a chain");
    }
  }

  /// Rejects the result of a message, if it has one.
  ///
  /// @return whether it had one
  boolean reject(Message message, Data reason) {
    message.result().ifPresent(result -> settle(result, new Settled.Rejected(reason)));
    return message.result().isPresent();
  }

  /// Queues the news of all that was settled, vat by vat.
  void tell() {
    news.forEach(crank::tell);
    news.clear();
  }

  private void settleRest() {
    while (!toSettle.isEmpty()) {
      settleOne(toSettle.removeFirst());
    }
  }

  private void settleOne(ToSettle next) {
    Kref promise = next.promise();
    List<VatId> subscribers = promises.subscribers(promise);
    List<Kref> followers = promises.followers(promise);
    if (next.state() instanceof Settled.Forwarded forwarded) {
      promises.release(promise, forwarded.object());
    } else {
      promises.waiting(promise).forEach(message -> drop(message, next.state()));
    }
    promises.settle(promise, next.state());
    for (VatId vat : subscribers) {
      if (!(next.isDirect() && resolver.equals(Optional.of(vat)))) {
        news.computeIfAbsent(vat, any -> new ArrayList<>()).add(promise);
      }
    }
    followers.forEach(follower -> toSettle.add(new ToSettle(follower, next.state(), false)));
  }

  // A message to what is no object, and never will be.
  private void drop(Message message, Settled state) {
    Data reason = state instanceof Settled.Rejected rejected
        ? rejected.data()
        : Data.problem("cannot send to data");
    if (message.result().isPresent()) {
      toSettle.add(new ToSettle(message.result().get(), new Settled.Rejected(reason), false));
    } else {
      String why = state instanceof Settled.Rejected ? "which is rejected" : "which is data";
      crank.log(VatId.KERNEL, "dropped " + message.method() + " for " + message.target() + ", " + why);
    }
  }

  private Kref end(Kref promise) {
    return promises.state(promise) instanceof PromiseState.Follows follows ? follows.promise() : promise;
  }
}
