// The rule: a circle of lists has no text.
// Expect: killed STACK|BYTES|COMPUTRONS
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class RecursesInAText implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> outer = new ArrayList<>();
    List<Object> inner = new ArrayList<>();
    outer.add(inner);
    inner.add(outer);
    return outer.toString();
  }
}
