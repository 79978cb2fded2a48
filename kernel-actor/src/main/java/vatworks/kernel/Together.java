package vatworks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which news must be told together. A vat forgets the name of a promise whose news it has had. Were it told
/// first of one, and later of another that mentions the first, it would get a new name for the first, wait
/// for its news again, and, if the two mention each other, never come to an end.
final class Together {

  private final Tables tables;
  private final Map<Kref, List<Kref>> mentionedBy = new HashMap<>(); // only looked up

  private Together(Tables tables) {
    this.tables = tables;
  }

  /// These promises, and all others on a way of mentions from one of them to one of them.
  ///
  /// @param promises settled
  static List<Kref> with(Tables tables, Collection<Kref> promises) {
    Together together = new Together(tables);
    Set<Kref> reached = new LinkedHashSet<>(promises);
    ArrayDeque<Kref> toVisit = new ArrayDeque<>(promises);
    while (!toVisit.isEmpty()) {
      Kref promise = toVisit.removeFirst();
      for (Kref mentioned : together.mentions(promise)) {
        together.mentionedBy.computeIfAbsent(mentioned, any -> new ArrayList<>(1)).add(promise);
        if (reached.add(mentioned)) {
          toVisit.add(mentioned);
        }
      }
    }
    return together.mentionedBy.isEmpty() ? List.copyOf(promises) : together.backFrom(promises);
  }

  private List<Kref> backFrom(Collection<Kref> promises) {
    Set<Kref> told = new LinkedHashSet<>(promises);
    ArrayDeque<Kref> toVisit = new ArrayDeque<>(promises);
    while (!toVisit.isEmpty()) {
      for (Kref by : mentionedBy.getOrDefault(toVisit.removeFirst(), List.of())) {
        if (told.add(by)) {
          toVisit.add(by);
        }
      }
    }
    return new ArrayList<>(told);
  }

  private List<Kref> mentions(Kref promise) {
    PromiseState.Settled state = (PromiseState.Settled) tables.promise(promise).state();
    List<Kref> mentions = new ArrayList<>(0);
    for (Kref kref : state.data().slots()) {
      if (kref.isPromise() && tables.promise(kref).state() instanceof PromiseState.Settled) {
        mentions.add(kref);
      }
    }
    return mentions;
  }
}
