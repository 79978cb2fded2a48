// The rule: a pattern switch in a loop is a loop.
// Expect: killed COMPUTRONS|BYTES
import java.util.function.Supplier;

public final class BuildsUnendingStates implements Supplier<Object> {

  @Override
  public Object get() {
    State state = new Off();
    while (true) {
      state = switch (state) {
        case On on -> new Off();
        case Off off -> new On();
      };
    }
  }

  sealed interface State {}

  record On() implements State {}

  record Off() implements State {}
}
