// The rule: nobody joins the packages of Vatworks, also not those that vats use.
// Expect: refused is in the package vatworks
package vatworks.vow;

import java.util.function.Supplier;

public final class DeclaresAClassInUserspace implements Supplier<Object> {

  @Override
  public Object get() {
    return getClass().getName();
  }
}
