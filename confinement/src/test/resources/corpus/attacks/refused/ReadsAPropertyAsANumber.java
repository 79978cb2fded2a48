// The rule: Integer.getInteger reads a system property.
// Expect: refused java.lang.Integer.getInteger
import java.util.function.Supplier;

public final class ReadsAPropertyAsANumber implements Supplier<Object> {

  @Override
  public Object get() {
    return Integer.getInteger("java.vm.specification.version");
  }
}
