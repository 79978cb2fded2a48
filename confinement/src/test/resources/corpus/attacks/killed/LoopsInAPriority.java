// The rule: the order of a priority queue is charged.
// Expect: killed COMPUTRONS
import java.util.PriorityQueue;
import java.util.function.Supplier;

public final class LoopsInAPriority implements Supplier<Object> {

  @Override
  public Object get() {
    PriorityQueue<Integer> queue = new PriorityQueue<>((a, b) -> {
      while (true) {
      }
    });
    queue.add(1);
    queue.add(2);
    return queue.peek();
  }
}
