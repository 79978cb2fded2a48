// The rule: views of views are objects, and calls through them are deep.
// Expect: killed STACK|COMPUTRONS|BYTES
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class NestsViews implements Supplier<Object> {

  @Override
  public Object get() {
    List<Integer> view = new ArrayList<>(List.of(1, 2, 3));
    for (int i = 0; i < 100_000; i++) {
      view = view.subList(0, 3);
    }
    return view.get(0);
  }
}
