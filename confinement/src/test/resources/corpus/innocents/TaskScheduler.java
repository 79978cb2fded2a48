// Tasks that wait for each other, in an order that serves them all, or the circle that forbids it.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class TaskScheduler implements Supplier<Object> {

  static class Circle extends Exception {
    private static final long serialVersionUID = 1;

    Circle(Collection<String> tasks) {
      super("a circle: " + String.join(" > ", tasks));
    }
  }

  private final Map<String, Set<String>> needs = new TreeMap<>();
  private final Map<String, Integer> hours = new LinkedHashMap<>();

  private TaskScheduler task(String name, int length, String... needed) {
    hours.put(name, length);
    Set<String> all = needs.computeIfAbsent(name, n -> new LinkedHashSet<>());
    for (String other : needed) {
      all.add(other);
    }
    return this;
  }

  private List<String> order() throws Circle {
    List<String> order = new ArrayList<>();
    Set<String> path = new LinkedHashSet<>();
    for (String task : needs.keySet()) {
      visit(task, path, order);
    }
    return order;
  }

  private void visit(String task, Set<String> path, List<String> order) throws Circle {
    if (order.contains(task)) {
      return;
    }
    if (!path.add(task)) {
      Deque<String> circle = new ArrayDeque<>(path);
      while (!circle.getFirst().equals(task)) {
        circle.removeFirst();
      }
      circle.addLast(task);
      throw new Circle(circle);
    }
    for (String needed : needs.getOrDefault(task, Set.of())) {
      visit(needed, path, order);
    }
    path.remove(task);
    order.add(task);
  }

  private String schedule(int workers) throws Circle {
    record Worker(int number, int freeAt) {}
    PriorityQueue<Worker> free = new PriorityQueue<>((a, b) -> a.freeAt() != b.freeAt()
        ? Integer.compare(a.freeAt(), b.freeAt())
        : Integer.compare(a.number(), b.number()));
    for (int i = 1; i <= workers; i++) {
      free.add(new Worker(i, 0));
    }
    Map<String, Integer> ends = new LinkedHashMap<>();
    StringBuilder plan = new StringBuilder();
    for (String task : order()) {
      Worker worker = free.remove();
      int start = worker.freeAt();
      for (String needed : needs.get(task)) {
        start = Math.max(start, ends.get(needed));
      }
      int end = start + hours.get(task);
      ends.put(task, end);
      free.add(new Worker(worker.number(), end));
      plan.append(task).append('@').append(worker.number()).append(':').append(start).append('-').append(end)
          .append(' ');
    }
    return plan.toString();
  }

  @Override
  public Object get() {
    task("roof", 5, "walls").task("walls", 8, "floor", "bricks").task("floor", 3).task("bricks", 2)
        .task("paint", 4, "roof", "walls").task("garden", 6);
    StringBuilder out = new StringBuilder();
    try {
      out.append(order()).append('\n').append(schedule(1)).append('\n').append(schedule(2)).append('\n');
      task("floor", 3, "paint");
      out.append(order());
    } catch (Circle e) {
      out.append(e.getMessage());
    }
    return out.toString();
  }
}
