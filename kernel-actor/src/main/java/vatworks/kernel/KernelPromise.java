package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A promise as the kernel knows it. Only [Tables#apply] changes one.
public final class KernelPromise {

  private PromiseState state;
  private final Set<VatId> subscribers = new LinkedHashSet<>(2);
  private final Set<Kref> followers = new LinkedHashSet<>(2);
  private final ArrayDeque<Message> waiting = new ArrayDeque<>(1);
  private int held;
  private int mentioned;

  KernelPromise(Optional<VatId> decider) {
    state = new PromiseState.Unresolved(decider);
  }

  /// What it stands for.
  public PromiseState state() {
    return state;
  }

  /// Who is to be told once it is settled, in the order in which they asked.
  public Set<VatId> subscribers() {
    return Collections.unmodifiableSet(subscribers);
  }

  /// The promises that follow this one, oldest first. Only an unresolved promise has any.
  public Set<Kref> followers() {
    return Collections.unmodifiableSet(followers);
  }

  /// The messages to it, in the order sent. Only an unresolved promise has any.
  public Collection<Message> waiting() {
    return Collections.unmodifiableCollection(waiting);
  }

  /// How often it is named where it counts by itself: in c-lists, by what waits, by promises that follow it.
  int held() {
    return held;
  }

  /// How often it is named by what settled promises stand for, which counts as long as those do.
  int mentioned() {
    return mentioned;
  }

  void become(PromiseState next) {
    state = next;
  }

  void subscribe(VatId vat) {
    subscribers.add(vat);
  }

  void unsubscribe(VatId vat) {
    subscribers.remove(vat);
  }

  void addFollower(Kref promise) {
    followers.add(promise);
  }

  void removeFollower(Kref promise) {
    followers.remove(promise);
  }

  void park(Message message) {
    waiting.addLast(message);
  }

  /// Takes out what waits in it.
  Collection<Message> release() {
    Collection<Message> released = java.util.List.copyOf(waiting);
    waiting.clear();
    return released;
  }

  /// Nobody waits for it any more.
  void forgetSubscribers() {
    subscribers.clear();
  }

  void hold(int more) {
    held += more;
  }

  void mention(int more) {
    mentioned += more;
  }
}
