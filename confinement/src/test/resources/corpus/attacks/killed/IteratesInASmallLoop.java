// The rule: iterators are objects, made again in every loop.
// Expect: killed BYTES|COMPUTRONS
import java.util.List;
import java.util.function.Supplier;

public final class IteratesInASmallLoop implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> one = List.of(1);
    int sum = 0;
    while (true) {
      for (int n : one) {
        sum += n;
      }
    }
  }
}
