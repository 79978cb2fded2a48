// The rule: classes tell a vat nothing about other classes.
// Expect: refused java.lang.Class.getDeclaredClasses
import java.util.function.Supplier;

public final class PeeksAtClassNesting implements Supplier<Object> {

  @Override
  public Object get() {
    return getClass().getDeclaredClasses().length;
  }
}
