package vatworks.kernel;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Promises that all follow one, which is unresolved.
///
/// A program that calls in its last step makes one promise follow the next, as often as it likes. Each such
/// step merges two of these, the smaller into the larger, and where one stands is found along a path that
/// gets shorter with use (union-find: Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm",
/// 1975). To point every follower to each new end would cost as much as all steps before.
final class Following {

  private final Set<Kref> followers = new LinkedHashSet<>(2);
  private Kref end;
  private Following merged = this; // into which; itself if it stands

  /// @param end the promise that is followed
  Following(Kref end) {
    this.end = end;
  }

  /// The one that this is part of by now.
  Following whole() {
    Following whole = this;
    while (whole.merged != whole) {
      whole.merged = whole.merged.merged;
      whole = whole.merged;
    }
    return whole;
  }

  /// The promise that is followed.
  Kref end() {
    return whole().end;
  }

  /// Who follows it.
  Set<Kref> followers() {
    return Collections.unmodifiableSet(whole().followers);
  }

  void add(Kref follower) {
    whole().followers.add(follower);
  }

  void remove(Kref follower) {
    whole().followers.remove(follower);
  }

  /// Makes one of two: all follow what the other follows.
  void mergeInto(Following other) {
    Following from = whole();
    Following into = other.whole();
    Kref commonEnd = into.end;
    if (from.followers.size() > into.followers.size()) {
      from = into;
      into = whole();
    }
    into.followers.addAll(from.followers);
    into.end = commonEnd;
    from.followers.clear();
    from.merged = into;
  }
}
