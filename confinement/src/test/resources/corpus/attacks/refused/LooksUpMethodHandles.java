// The rule: method handles are reflection by another name.
// Expect: refused java.lang.invoke
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

public final class LooksUpMethodHandles implements Supplier<Object> {

  @Override
  public Object get() {
    return MethodHandles.lookup().lookupClass().getName();
  }
}
