import java.util.Arrays;
import java.util.function.Consumer;

/** Which of the many NaNs a processor makes depends on how the code was compiled: none may be told apart. */
final class NotNumbers {
  private static double zero;
  private static float small;
  private static double left = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
  private static double right = Double.longBitsToDouble(0xfff8_0000_1234_5678L);
  private static float floatLeft = Float.intBitsToFloat(0x7fc0_2000);
  private static float floatRight = Float.intBitsToFloat(0xffc0_4000);

  private final Consumer<String> log;

  NotNumbers(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    long signs = 0;
    long halves = 0;
    for (int i = 0; i < 7_000; i++) {
      signs = signs * 31 + signs();
      halves = halves * 31 + halves();
    }
    log.accept(signs + " " + signs() + " " + halves + " " + halves());
    log.accept(Double.doubleToLongBits(left + right) + " " + Float.floatToIntBits(floatLeft * floatRight) + " "
        + Double.hashCode(left - right) + " " + Double.valueOf(zero / zero).equals(right) + " "
        + Double.compare(left, right) + " " + Double.toHexString(right) + " " + (int) (zero / zero));
    log.accept(Arrays.hashCode(new double[]{left, right}) + " " + Arrays.equals(new double[]{left}, new double[]{right})
        + " " + Math.min(left, right) + Math.max(zero, right) + Math.signum(right) + Math.getExponent(right)
        + Math.nextUp(right) + Math.round(right) + Math.abs(right) + Math.scalb(right, 2) + Math.ulp(right));
  }

  private static int signs() {
    double made = zero / zero;
    return sign(made) + 3 * sign(-made) + 9 * sign(left + right) + 27 * sign(right + left)
        + 81 * sign(Math.sqrt(zero - 1)) + 243 * (int) Math.copySign(1f, small / small)
        + 729 * sign(right * made) + 2187 * sign(Double.POSITIVE_INFINITY - 1 / zero);
  }

  private static int sign(double value) {
    return (int) Math.copySign(1.0, value);
  }

  private static int halves() {
    return Float.floatToFloat16(floatLeft + floatRight) + 3 * Float.floatToFloat16(floatRight + floatLeft)
        + 9 * Float.floatToFloat16(small / small) + 27 * Float.floatToFloat16((float) (left - right));
  }
}
