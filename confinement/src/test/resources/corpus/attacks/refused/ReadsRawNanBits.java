// The rule: which NaN it is differs from machine to machine.
// Expect: refused java.lang.Double.doubleToRawLongBits
import java.util.function.Supplier;

public final class ReadsRawNanBits implements Supplier<Object> {

  @Override
  public Object get() {
    double nan = 0.0 / 0.0;
    return Double.doubleToRawLongBits(nan - 1);
  }
}
