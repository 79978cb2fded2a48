// The rule: every NaN is one NaN.
// Expect: result 9221120237041090560 2143289344
import java.util.function.Supplier;

public final class MakesANan implements Supplier<Object> {

  @Override
  public Object get() {
    double zero = 0;
    return Double.doubleToLongBits(-(zero / zero)) + " " + Float.floatToIntBits((float) Math.sqrt(-1));
  }
}
