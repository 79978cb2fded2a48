// The rule: nobody puts a collection of their own behind the JDK's names.
// Expect: refused is in the package vatworks
package vatworks.java.util;

import java.util.function.Supplier;

public final class DeclaresAClassBehindJavaUtil implements Supplier<Object> {

  @Override
  public Object get() {
    return getClass().getName();
  }
}
