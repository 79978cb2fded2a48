// The rule: a priority queue's capacity is charged, or not believed.
// Expect: killed BYTES|COMPUTRONS or result 0
import java.util.PriorityQueue;
import java.util.function.Supplier;

public final class ReservesAQueue implements Supplier<Object> {

  @Override
  public Object get() {
    return new PriorityQueue<Integer>(1 << 30).size();
  }
}
