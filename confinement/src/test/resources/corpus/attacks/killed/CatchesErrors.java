// The rule: a handler for errors does not catch what ends a turn.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class CatchesErrors implements Supplier<Object> {

  @Override
  public Object get() {
    for (int i = 0; i < 3; i++) {
      try {
        while (true) {
        }
      } catch (Error e) {
        continue;
      }
    }
    return "survived";
  }
}
