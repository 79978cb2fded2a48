// The rule: the constants of an enum are listed by its values method.
// Expect: refused java.lang.Class.getEnumConstants
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
