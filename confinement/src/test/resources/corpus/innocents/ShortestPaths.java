// Dijkstra's shortest paths over a map of streets.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;

public final class ShortestPaths implements Supplier<Object> {

  record Street(String to, int length) {}

  record Reached(String place, int distance) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      return distance != other.distance
          ? Integer.compare(distance, other.distance)
          : place.compareTo(other.place);
    }
  }

  private final Map<String, List<Street>> streets = new HashMap<>();

  private ShortestPaths street(String from, String to, int length) {
    streets.computeIfAbsent(from, place -> new ArrayList<>()).add(new Street(to, length));
    streets.computeIfAbsent(to, place -> new ArrayList<>()).add(new Street(from, length));
    return this;
  }

  private String path(String from, String to) {
    Map<String, Integer> distances = new HashMap<>();
    Map<String, String> before = new HashMap<>();
    Set<String> done = new HashSet<>();
    PriorityQueue<Reached> front = new PriorityQueue<>();
    distances.put(from, 0);
    front.add(new Reached(from, 0));
    while (!front.isEmpty()) {
      Reached nearest = front.poll();
      if (!done.add(nearest.place())) {
        continue;
      }
      if (nearest.place().equals(to)) {
        break;
      }
      for (Street street : streets.getOrDefault(nearest.place(), List.of())) {
        int distance = nearest.distance() + street.length();
        if (distance < distances.getOrDefault(street.to(), Integer.MAX_VALUE)) {
          distances.put(street.to(), distance);
          before.put(street.to(), nearest.place());
          front.offer(new Reached(street.to(), distance));
        }
      }
    }
    if (!distances.containsKey(to)) {
      return from + " does not reach " + to;
    }
    Deque<String> places = new ArrayDeque<>();
    for (String place = to; place != null; place = before.get(place)) {
      places.push(place);
    }
    return String.join(" > ", places) + ": " + distances.get(to);
  }

  @Override
  public Object get() {
    street("harbour", "market", 7).street("harbour", "mill", 3).street("mill", "market", 2)
        .street("market", "castle", 6).street("mill", "castle", 12).street("castle", "gate", 1)
        .street("island", "lighthouse", 4);
    return path("harbour", "gate") + "\n" + path("gate", "mill") + "\n" + path("harbour", "island") + "\n"
        + path("market", "market");
  }
}
