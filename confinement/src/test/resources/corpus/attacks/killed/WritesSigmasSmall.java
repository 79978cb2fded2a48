// The rule: small sigmas, of which the JDK looks through the whole text for each, cost what they take.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class WritesSigmasSmall implements Supplier<Object> {

  @Override
  public Object get() {
    String sigmas = "\u03a3".repeat(500_000);
    int length = 0;
    while (true) {
      length += sigmas.toLowerCase().length();
    }
  }
}
