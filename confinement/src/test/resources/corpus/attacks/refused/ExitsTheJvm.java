// The rule: a vat cannot end the JVM.
// Expect: refused java.lang.System.exit
import java.util.function.Supplier;

public final class ExitsTheJvm implements Supplier<Object> {

  @Override
  public Object get() {
    System.exit(0);
    return "ended";
  }
}
