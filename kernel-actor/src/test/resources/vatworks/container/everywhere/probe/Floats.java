import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What processors have instructions for, and compilers use only once the code is hot. */
final class Floats {
  private static final double[] SAMPLES = {
      0.0, -0.0, 0.1, 0.5, 1.0, -1.0, 1.5, 2.0, Math.PI, Math.E, 3.3e5, -7.7e10, 1e22, 1.234567890123e300, 4.9e-324,
      -2.2250738585072014e-308, 0.9999999999999999, 710.1, -745.5, Double.MAX_VALUE, Double.POSITIVE_INFINITY};

  private final Consumer<String> log;

  Floats(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    over("sin", Math::sin);
    over("cos", Math::cos);
    over("tan", Math::tan);
    over("exp", Math::exp);
    over("log", Math::log);
    over("log10", Math::log10);
    over("sqrt", Math::sqrt);
    over("cbrt", Math::cbrt);
    over("asin", Math::asin);
    over("atan", Math::atan);
    over("sinh", Math::sinh);
    over("cosh", Math::cosh);
    over("tanh", Math::tanh);
    over("log1p", Math::log1p);
    over("expm1", Math::expm1);
    over("rint", Math::rint);
    over("ulp", Math::ulp);
    over("nextUp", Math::nextUp);
    over("signum", Math::signum);
    over("pow", x -> Math.pow(Math.abs(x), 0.7) + Math.pow(x, 3) + Math.pow(1.0000001, x));
    over("hypot", x -> Math.hypot(x, 3.1) + Math.atan2(x, 0.3));
    over("fma", x -> Math.fma(x, 1.1, -x));
    over("remainder", x -> x % 0.3 + Math.IEEEremainder(x, 0.7));
    over("float", x -> (float) x * 3.3f / 7.1f + (int) x + (long) x + (short) x);
    over("round", x -> Math.round(x) + Math.floor(x) / 3 + Math.ceil(x) + Math.scalb(x, 3) + Math.getExponent(x));
    float sum = 0;
    double product = 1;
    for (int i = 1; i < 10_000; i++) {
      sum += 1.0f / i * (i % 2 == 0 ? -1 : 1);
      product = product * (1 + 1.0 / i) / (1 + 0.9 / i);
    }
    log.accept(sum + " " + product + " " + (float) product + " " + Double.toHexString(product));
  }

  private void over(String name, DoubleUnaryOperator function) {
    double sum = 0;
    StringBuilder shown = new StringBuilder(name);
    for (double sample : SAMPLES) {
      shown.append(' ').append(function.applyAsDouble(sample));
    }
    for (int i = 0; i < 500; i++) {
      sum += function.applyAsDouble(i * 2.37 - 500) % 10;
    }
    log.accept(shown.append(" : ").append(sum).toString());
  }
}
