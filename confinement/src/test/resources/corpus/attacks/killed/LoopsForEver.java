// The rule: a turn that never ends is ended.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class LoopsForEver implements Supplier<Object> {

  @Override
  public Object get() {
    while (true) {
    }
  }
}
