package vatworks.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who waits for whom, and who therefore waits in a circle.
final class WaitGraph {

  private final Map<String, List<String>> waitsFor = new LinkedHashMap<>();
  private final Map<String, List<String>> waitedForBy = new HashMap<>();

  void add(String who, String whom) {
    waitsFor.computeIfAbsent(who, it -> new ArrayList<>()).add(whom);
    waitsFor.computeIfAbsent(whom, it -> new ArrayList<>());
    waitedForBy.computeIfAbsent(whom, it -> new ArrayList<>()).add(who);
  }

  /// `start`, and all that something in it waits for, at any distance.
  Set<String> ahead(Collection<String> start) {
    return reach(start, waitsFor);
  }

  /// `start`, and all that waits for something in it, at any distance.
  Set<String> behind(Collection<String> start) {
    return reach(start, waitedForBy);
  }

  private static Set<String> reach(Collection<String> start, Map<String, List<String>> next) {
    Set<String> reached = new HashSet<>(start);
    ArrayDeque<String> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      for (String node : next.getOrDefault(open.remove(), List.of())) {
        if (reached.add(node)) {
          open.add(node);
        }
      }
    }
    return reached;
  }

  /// Circles of those that wait for each other: each waits for the next, and the last for the first. What is
  /// in one is in no other, and where circles share a member only one of them is told.
  ///
  /// @param free those that will go on, whatever they wait for
  List<List<String>> circles(Set<String> free) {
    return new Search(free).circles();
  }

  /// Drops what waits for nothing that is left, again and again: what remains leads into circles.
  private final class Search {

    private final Set<String> left = new LinkedHashSet<>(waitsFor.keySet());
    private final Map<String, Integer> reasons = new HashMap<>();
    private final ArrayDeque<String> toDrop = new ArrayDeque<>();

    Search(Set<String> free) {
      waitsFor.forEach((node, whom) -> {
        reasons.put(node, whom.size());
        if (whom.isEmpty() || free.contains(node)) {
          toDrop.add(node);
        }
      });
    }

    List<List<String>> circles() {
      List<List<String>> circles = new ArrayList<>();
      drop();
      while (!left.isEmpty()) {
        List<String> circle = circleFrom(left.iterator().next());
        circles.add(circle);
        toDrop.addAll(circle);
        drop();
      }
      return circles;
    }

    private void drop() {
      while (!toDrop.isEmpty()) {
        String node = toDrop.remove();
        if (left.remove(node)) {
          for (String waiting : waitedForBy.getOrDefault(node, List.of())) {
            if (reasons.merge(waiting, -1, Integer::sum) == 0) {
              toDrop.add(waiting);
            }
          }
        }
      }
    }

    private List<String> circleFrom(String start) {
      Map<String, Integer> places = new HashMap<>();
      List<String> path = new ArrayList<>();
      String node = start;
      while (!places.containsKey(node)) {
        places.put(node, path.size());
        path.add(node);
        node = waitsFor.get(node).stream().filter(left::contains).findFirst().orElseThrow();
      }
      return List.copyOf(path.subList(places.get(node), path.size()));
    }
  }
}
