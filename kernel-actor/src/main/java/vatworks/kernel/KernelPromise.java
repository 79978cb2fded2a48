package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A promise as the kernel knows it. Only [Tables#apply] changes one.
public final class KernelPromise {

  private PromiseState state; // where it follows another: what it was before
  private boolean isFollowing;
  private Optional<Following> following = Optional.empty(); // whom it follows, or who follows it
  private final Set<VatId> subscribers = new LinkedHashSet<>(2);
  private final ArrayDeque<Message> waiting = new ArrayDeque<>(1);
  private int held;
  private int mentioned;

  KernelPromise(Optional<VatId> decider) {
    state = new PromiseState.Unresolved(decider);
  }

  /// What it stands for.
  public PromiseState state() {
    return isFollowing ? new PromiseState.Follows(following.orElseThrow().end()) : state;
  }

  /// Who is to be told once it is settled, in the order in which they asked.
  public Set<VatId> subscribers() {
    return Collections.unmodifiableSet(subscribers);
  }

  /// The promises that follow this one. Only an unresolved promise has any.
  public Set<Kref> followers() {
    return isFollowing ? Set.of() : following.map(Following::followers).orElse(Set.of());
  }

  /// The messages to it, in the order sent. Only an unresolved promise has any.
  public Collection<Message> waiting() {
    return Collections.unmodifiableCollection(waiting);
  }

  /// What it stands for by itself: what it was before, where it follows another.
  PromiseState own() {
    return state;
  }

  /// How often it is named where it counts by itself: in c-lists, by what waits.
  int held() {
    return held;
  }

  /// How often it is named by what settled promises stand for, which counts as long as those do.
  int mentioned() {
    return mentioned;
  }

  /// Sets what it stands for, other than a promise that it follows.
  void become(PromiseState next) {
    state = next;
  }

  /// Makes it follow another, with all that follow it.
  ///
  /// @param kref its own
  /// @param otherKref the other's, which is unresolved
  void follow(Kref kref, KernelPromise other, Kref otherKref) {
    if (other.following.isEmpty()) {
      other.following = Optional.of(new Following(otherKref));
    }
    Following group = other.following.get();
    following.ifPresent(mine -> mine.mergeInto(group));
    group.add(kref);
    following = Optional.of(group);
    isFollowing = true;
  }

  /// Makes it follow nothing any more.
  void unfollow(Kref kref) {
    if (isFollowing) {
      following.orElseThrow().remove(kref);
      isFollowing = false;
      following = Optional.empty();
    }
  }

  void subscribe(VatId vat) {
    subscribers.add(vat);
  }

  void unsubscribe(VatId vat) {
    subscribers.remove(vat);
  }

  void park(Message message) {
    waiting.addLast(message);
  }

  /// Takes out what waits in it.
  Collection<Message> release() {
    Collection<Message> released = List.copyOf(waiting);
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
