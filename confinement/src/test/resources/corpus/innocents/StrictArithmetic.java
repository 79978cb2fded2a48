// Floating point: rounding, infinities, conversions, and sums that differ by their order.
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

public final class StrictArithmetic implements Supplier<Object> {

  private static double newton(DoubleUnaryOperator f, DoubleUnaryOperator slope, double start) {
    double x = start;
    for (int i = 0; i < 50; i++) {
      double next = x - f.applyAsDouble(x) / slope.applyAsDouble(x);
      if (next == x) {
        break;
      }
      x = next;
    }
    return x;
  }

  private static double compensated(double[] terms) {
    double sum = 0;
    double lost = 0;
    for (double term : terms) {
      double corrected = term - lost;
      double next = sum + corrected;
      lost = next - sum - corrected;
      sum = next;
    }
    return sum;
  }

  private static double simpson(DoubleUnaryOperator f, double from, double to, int steps) {
    double width = (to - from) / steps;
    double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
    for (int i = 1; i < steps; i++) {
      sum += f.applyAsDouble(from + i * width) * (i % 2 == 0 ? 2 : 4);
    }
    return sum * width / 3;
  }

  @Override
  public Object get() {
    double[] harmonic = new double[1_000];
    double plain = 0;
    for (int i = 0; i < harmonic.length; i++) {
      harmonic[i] = 1.0 / (i + 1) * (i % 2 == 0 ? 1 : -1);
      plain += harmonic[i];
    }
    float third = 1f / 3;
    double zero = 0;
    return newton(x -> x * x - 2, x -> 2 * x, 1) + " "
        + newton(x -> x * x * x - x - 2, x -> 3 * x * x - 1, 1.5)
        + "\n" + compensated(harmonic) + " " + plain + "\n" + simpson(x -> 4 / (1 + x * x), 0, 1, 100) + "\n"
        + third
        + " " + (double) third + " " + (third == 1.0 / 3) + " " + (0.1 + 0.2) + " " + (0.1f + 0.2f) + "\n"
        + 1 / zero
        + " " + -1 / zero + " " + zero / zero + " " + (zero == -zero) + " " + Double.compare(0.0, -0.0) + " "
        + Double.valueOf(0.0).equals(-0.0) + " " + Double.isInfinite(1e308 * 10) + "\n" + (int) 3.99 + " "
        + (int) -3.99 + " " + (int) 1e20 + " " + (long) Float.NaN + " " + (char) 97.6 + " " + (byte) 300.5
        + "\n"
        + Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.rint(2.5) + " " + Math.floor(-1.1) + " "
        + Math.ceil(-1.9) + " " + Math.sqrt(2) + " " + Math.hypot(3, 4) + " " + Math.signum(-3.0) + " "
        + 7.5 % 2 + " " + -7.5 % 2 + "\n" + Double.MIN_VALUE + " " + Float.MAX_VALUE + " " + 1e7 + " "
        + 1.0e-3
        + " " + 123456789.125f + " " + Double.parseDouble("1e-400") + " " + Double.toString(100) + " "
        + Math.max(-0.0, 0.0) + " " + Math.min(1, Double.NaN);
  }
}
