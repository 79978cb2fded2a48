// The rule: a component of a record is a field and a method.
// Expect: refused java.lang.Thread
import java.util.function.Supplier;

public final class RecordsWhatItMayNotName implements Supplier<Object> {

  @Override
  public Object get() {
    return new Holder(null).equals(new Holder(null));
  }

  record Holder(Thread thread) {}
}
