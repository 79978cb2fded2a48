// The rule: what JVM runs a vat is not its business.
// Expect: refused java.lang.Runtime
import java.util.function.Supplier;

public final class AsksForTheVersion implements Supplier<Object> {

  @Override
  public Object get() {
    return Runtime.version().feature();
  }
}
