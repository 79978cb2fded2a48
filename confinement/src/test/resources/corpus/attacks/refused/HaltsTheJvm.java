// The rule: a vat does not hold the runtime.
// Expect: refused java.lang.Runtime
import java.util.function.Supplier;

public final class HaltsTheJvm implements Supplier<Object> {

  @Override
  public Object get() {
    Runtime.getRuntime().halt(1);
    return "halted";
  }
}
