// The rule: modules are the host's.
// Expect: refused java.lang.Class.getModule
import java.util.function.Supplier;

public final class AsksForItsModule implements Supplier<Object> {

  @Override
  public Object get() {
    return Object.class.getModule().getName();
  }
}
