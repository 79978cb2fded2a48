// The rule: a vat cannot tell machines apart by their processors.
// Expect: refused java.lang.Runtime
import java.util.function.Supplier;

public final class CountsProcessors implements Supplier<Object> {

  @Override
  public Object get() {
    return Runtime.getRuntime().availableProcessors();
  }
}
