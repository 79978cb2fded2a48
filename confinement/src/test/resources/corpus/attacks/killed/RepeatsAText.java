// The rule: repeat is charged before it happens.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class RepeatsAText implements Supplier<Object> {

  @Override
  public Object get() {
    return "abcdefgh".repeat(1 << 27).length();
  }
}
