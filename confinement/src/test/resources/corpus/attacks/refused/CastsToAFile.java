// The rule: to cast to what is refused is to name it.
// Expect: refused java.io.File
import java.util.function.Supplier;

public final class CastsToAFile implements Supplier<Object> {

  @Override
  public Object get() {
    Object unknown = "text";
    try {
      return (java.io.File) unknown;
    } catch (ClassCastException e) {
      return "no";
    }
  }
}
