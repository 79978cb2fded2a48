// The rule: a deque's capacity is charged, or not believed.
// Expect: killed BYTES|COMPUTRONS or result 0
import java.util.ArrayDeque;
import java.util.function.Supplier;

public final class ReservesADeque implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayDeque<Integer>(1 << 30).size();
  }
}
