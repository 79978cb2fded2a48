// The rule: sun.misc is not for vats.
// Expect: refused sun.misc.Unsafe
import java.util.function.Supplier;
import sun.misc.Unsafe;

public final class SearchesForAnUnsafe implements Supplier<Object> {

  @Override
  public Object get() {
    return Unsafe.class.getName();
  }
}
