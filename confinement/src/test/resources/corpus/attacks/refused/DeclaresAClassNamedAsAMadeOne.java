// The rule: names that the instrumentation makes are its own.
// Expect: refused $vat$
import java.util.function.Supplier;

public final class DeclaresAClassNamedAsAMadeOne implements Supplier<Object> {

  @Override
  public Object get() {
    return new $vat$Lambda$0().toString();
  }
}

final class $vat$Lambda$0 {}
