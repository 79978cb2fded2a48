// The rule: the object vat is what the loader makes of an Index, not what an Index makes.
// Expect: refused vatworks.vow.ObjectVat
import java.util.function.Supplier;
import vatworks.vow.ObjectVat;

public final class WrapsItselfInUserspace implements Supplier<Object> {

  @Override
  public Object get() {
    return ObjectVat.class.getName();
  }
}
