// The rule: nobody joins the packages of Vatworks.
// Expect: refused is in the package vatworks
package vatworks.meter;

import java.util.function.Supplier;

public final class DeclaresAClassInTheMetersPackage implements Supplier<Object> {

  @Override
  public Object get() {
    return Meter.GAUGE;
  }
}
