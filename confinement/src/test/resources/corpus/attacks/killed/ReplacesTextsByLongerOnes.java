// The rule: replace costs as much as what comes out is long.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class ReplacesTextsByLongerOnes implements Supplier<Object> {

  @Override
  public Object get() {
    String text = "aa";
    for (int i = 0; i < 64; i++) {
      text = text.replace("a", "aaaaaaaa");
    }
    return text.length();
  }
}
