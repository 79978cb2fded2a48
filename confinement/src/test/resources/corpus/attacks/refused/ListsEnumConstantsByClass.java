// The rule: the constants of an enum are listed by its values method.
// Expect: refused java.lang.Class.getEnumConstants or result 2
import java.util.function.Supplier;

public final class ListsEnumConstantsByClass implements Supplier<Object> {

  @Override
  public Object get() {
    enum Colour {
      RED,
      GREEN
    }
    return Colour.class.getEnumConstants().length;
  }
}
