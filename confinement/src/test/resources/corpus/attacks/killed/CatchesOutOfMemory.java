// The rule: a handler for exhausted memory does not catch what ends a turn.
// Expect: killed BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class CatchesOutOfMemory implements Supplier<Object> {

  @Override
  public Object get() {
    List<long[]> kept = new ArrayList<>();
    try {
      while (true) {
        kept.add(new long[1 << 16]);
      }
    } catch (OutOfMemoryError e) {
      kept.clear();
      return "survived";
    }
  }
}
