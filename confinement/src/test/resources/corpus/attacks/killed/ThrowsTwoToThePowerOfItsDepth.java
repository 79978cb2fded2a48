// The rule: exceptions are no way around what a call costs.
// Expect: killed COMPUTRONS
import java.util.function.Supplier;

public final class ThrowsTwoToThePowerOfItsDepth implements Supplier<Object> {

  @Override
  public Object get() {
    burst(60);
    return "burst";
  }

  private static void burst(int depth) {
    if (depth == 0) {
      throw new IllegalStateException();
    }
    try {
      burst(depth - 1);
    } catch (IllegalStateException e) {
      burst(depth - 1);
    }
  }
}
