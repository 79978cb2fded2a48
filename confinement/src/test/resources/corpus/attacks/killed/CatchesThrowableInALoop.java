// The rule: a handler inside a loop does not hold on to a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class CatchesThrowableInALoop implements Supplier<Object> {

  @Override
  public Object get() {
    int caught = 0;
    while (true) {
      try {
        while (true) {
          caught++;
        }
      } catch (Throwable e) {
        caught--;
      }
    }
  }
}
