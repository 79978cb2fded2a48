// The rule: a queue that is filled as it is drained is never empty.
// Expect: killed COMPUTRONS|BYTES
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

public final class DrainsWhatItFills implements Supplier<Object> {

  @Override
  public Object get() {
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(1);
    while (!queue.isEmpty()) {
      queue.addLast(queue.removeFirst() + 1);
    }
    return "drained";
  }
}
