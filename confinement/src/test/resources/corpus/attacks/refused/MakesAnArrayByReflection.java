// The rule: an array made by reflection would not be charged.
// Expect: refused java.lang.reflect
import java.lang.reflect.Array;
import java.util.function.Supplier;

public final class MakesAnArrayByReflection implements Supplier<Object> {

  @Override
  public Object get() {
    return Array.getLength(Array.newInstance(int.class, 1 << 20));
  }
}
