// The rule: what stands behind the names of the JDK has no name of its own.
// Expect: refused vatworks.java
import java.util.function.Supplier;
import vatworks.java.util.ArrayList;

public final class CallsTheReplacementsByName implements Supplier<Object> {

  @Override
  public Object get() {
    return new ArrayList<String>().size();
  }
}
