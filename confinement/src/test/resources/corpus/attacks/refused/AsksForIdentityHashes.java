// The rule: where an object lies in memory is not the vat's to know.
// Expect: refused java.lang.System.identityHashCode or result false
import java.util.function.Supplier;

public final class AsksForIdentityHashes implements Supplier<Object> {

  @Override
  public Object get() {
    Object one = new Object();
    Object two = new Object();
    return System.identityHashCode(one) == System.identityHashCode(two);
  }
}
