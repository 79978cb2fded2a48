// The rule: suppressed exceptions are a list that grows.
// Expect: killed BYTES|COMPUTRONS or refused addSuppressed
import java.util.function.Supplier;

public final class SuppressesForEver implements Supplier<Object> {

  @Override
  public Object get() {
    RuntimeException main = new RuntimeException("main");
    RuntimeException other = new RuntimeException("other");
    while (true) {
      main.addSuppressed(other);
    }
  }
}
