// The rule: wrappers of wrappers are objects, and calls through them are deep.
// Expect: killed STACK|COMPUTRONS|BYTES or result 3
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class WrapsWrappers implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> list = List.of(1, 2, 3);
    for (int i = 0; i < 100_000; i++) {
      list = Collections.unmodifiableList(list);
    }
    return list.size();
  }
}
