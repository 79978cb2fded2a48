// The rule: getSuppressed is a copy.
// Expect: killed BYTES|COMPUTRONS or refused Suppressed
import java.util.function.Supplier;

public final class ListsSuppressedExceptions implements Supplier<Object> {

  @Override
  public Object get() {
    RuntimeException main = new RuntimeException("main");
    for (int i = 0; i < 500; i++) {
      main.addSuppressed(new RuntimeException());
    }
    int sum = 0;
    while (true) {
      sum += main.getSuppressed().length;
    }
  }
}
