// The rule: Boolean.getBoolean reads a system property, by reference too.
// Expect: refused java.lang.Boolean.getBoolean
import java.util.function.Predicate;
import java.util.function.Supplier;

public final class ReadsAPropertyAsAFlag implements Supplier<Object> {

  @Override
  public Object get() {
    Predicate<String> flag = Boolean::getBoolean;
    return flag.test("java.awt.headless");
  }
}
