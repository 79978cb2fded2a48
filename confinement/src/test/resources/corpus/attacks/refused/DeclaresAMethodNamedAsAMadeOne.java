// The rule: names that the instrumentation makes are its own, members included.
// Expect: refused $vat$
import java.util.function.Supplier;

public final class DeclaresAMethodNamedAsAMadeOne implements Supplier<Object> {

  @Override
  public Object get() {
    return $vat$hash();
  }

  int $vat$hash() {
    return 1;
  }
}
