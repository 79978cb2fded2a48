// The rule: a circle through a record has no hash.
// Expect: killed STACK
import java.util.function.Supplier;

public final class RecursesInARecord implements Supplier<Object> {

  @Override
  public Object get() {
    Object[] slot = new Object[1];
    Holder holder = new Holder(() -> slot[0]);
    slot[0] = holder;
    return holder.hashCode();
  }

  record Holder(Supplier<Object> content) {
    @Override
    public int hashCode() {
      return content.get().hashCode() + 1;
    }
  }
}
