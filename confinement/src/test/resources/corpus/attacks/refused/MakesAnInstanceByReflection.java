// The rule: nothing is made but by new.
// Expect: refused java.lang.Class.getDeclaredConstructor
import java.util.function.Supplier;

public final class MakesAnInstanceByReflection implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return String.class.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return "no";
    }
  }
}
