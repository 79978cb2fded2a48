// The rule: no class is found by its name.
// Expect: refused java.lang.Class.forName
import java.util.function.Supplier;

public final class FindsAClassByName implements Supplier<Object> {

  @Override
  public Object get() {
    try {
      return Class.forName("java.lang.Runtime").getName();
    } catch (ClassNotFoundException e) {
      return "not found";
    }
  }
}
