// The rule: private stays private.
// Expect: refused java.lang.Class.getDeclaredFields
import java.util.function.Supplier;

public final class ListsFields implements Supplier<Object> {

  @Override
  public Object get() {
    return String.class.getDeclaredFields()[0].getName();
  }
}
