// The rule: a list that is in its own element has no hash.
// Expect: killed STACK
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class RecursesInAHash implements Supplier<Object> {

  @Override
  public Object get() {
    List<Object> outer = new ArrayList<>();
    List<Object> inner = new ArrayList<>();
    outer.add(inner);
    inner.add(outer);
    return outer.hashCode();
  }
}
