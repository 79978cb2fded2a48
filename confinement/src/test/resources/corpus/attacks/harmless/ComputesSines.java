// The rule: functions of Math give the same bits everywhere.
// Expect: result true true true
import java.util.function.Supplier;

public final class ComputesSines implements Supplier<Object> {

  @Override
  public Object get() {
    long sine = Double.doubleToLongBits(Math.sin(1e3 / 1.1));
    return (sine == Double.doubleToLongBits(StrictMath.sin(1e3 / 1.1))) + " "
        + (Double.doubleToLongBits(Math.exp(1)) == Double.doubleToLongBits(StrictMath.exp(1))) + " "
        + (Double.doubleToLongBits(Math.pow(1.1, 77)) == Double.doubleToLongBits(StrictMath.pow(1.1, 77)));
  }
}
