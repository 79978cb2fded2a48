// The rule: a vat has no say in garbage collection.
// Expect: refused java.lang.System.gc
import java.util.function.Supplier;

public final class AsksForCollection implements Supplier<Object> {

  @Override
  public Object get() {
    System.gc();
    return "collected";
  }
}
