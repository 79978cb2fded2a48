package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settled promises that nobody holds but which mention each other. Counting alone would keep them for ever:
/// a circle is garbage if every mention of its members is by a member.
///
/// Trial deletion, as in Bacon and Rajan, "Concurrent Cycle Collection in Reference Counted Systems" (2001),
/// from all promises that may have become garbage. What is held ends the search, so it stays among those.
final class Circles {

  private final PromiseDrafts promises;
  private final Set<Kref> members = new LinkedHashSet<>();

  /// @param suspects that are mentioned, and not held
  Circles(PromiseDrafts promises, Collection<Kref> suspects) {
    this.promises = promises;
    ArrayDeque<Kref> toVisit = new ArrayDeque<>(suspects);
    while (!toVisit.isEmpty()) {
      Kref promise = toVisit.removeFirst();
      if (mayBeGarbage(promise) && members.add(promise)) {
        toVisit.addAll(mentions(promise));
      }
    }
  }

  /// Those that can go, in the order in which they were found.
  List<Kref> garbage() {
    Map<Kref, Integer> byMembers = new HashMap<>();
    for (Kref member : members) {
      mentions(member).forEach(it -> byMembers.merge(it, 1, Integer::sum));
    }
    ArrayDeque<Kref> alive = new ArrayDeque<>();
    for (Kref member : members) {
      if (promises.mentioned(member) > byMembers.getOrDefault(member, 0)) {
        alive.add(member);
      }
    }
    while (!alive.isEmpty()) {
      Kref member = alive.removeFirst();
      if (members.remove(member)) {
        alive.addAll(mentions(member));
      }
    }
    return new ArrayList<>(members);
  }

  private boolean mayBeGarbage(Kref promise) {
    return promises.state(promise) instanceof PromiseState.Settled && !promises.isHeld(promise);
  }

  private List<Kref> mentions(Kref promise) {
    return promises.state(promise) instanceof PromiseState.Settled settled
        ? settled.data().slots().stream().filter(Kref::isPromise).toList()
        : List.of();
  }
}
