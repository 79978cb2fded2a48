// The rule: the class path is the host's.
// Expect: refused java.lang.Class.getResource
import java.util.function.Supplier;

public final class ReadsAResource implements Supplier<Object> {

  @Override
  public Object get() {
    return String.valueOf(String.class.getResource("String.class"));
  }
}
