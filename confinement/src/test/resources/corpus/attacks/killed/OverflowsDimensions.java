// The rule: dimensions whose product overflows are still too much.
// Expect: killed BYTES|COMPUTRONS
import java.util.function.Supplier;

public final class OverflowsDimensions implements Supplier<Object> {

  @Override
  public Object get() {
    return new long[65_536][65_536][65_536][65_536].length;
  }
}
