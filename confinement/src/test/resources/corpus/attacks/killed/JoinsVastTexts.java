// The rule: to join is charged by what comes out.
// Expect: killed BYTES|COMPUTRONS
import java.util.Collections;
import java.util.function.Supplier;

public final class JoinsVastTexts implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "x".repeat(1_000_000);
    return String.join(text, Collections.nCopies(2_000, text)).length();
  }
}
