// Polynomials as arrays: sums, products, quotients, values by Horner's rule, roots by bisection.
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

public final class Polynomials implements Supplier<Object> {

  static final class Polynomial implements DoubleUnaryOperator {
    private final long[] coefficients;

    Polynomial(long... coefficients) {
      int length = coefficients.length;
      while (length > 0 && coefficients[length - 1] == 0) {
        length--;
      }
      this.coefficients = Arrays.copyOf(coefficients, length);
    }

    int degree() {
      return coefficients.length - 1;
    }

    Polynomial plus(Polynomial other) {
      long[] sum = new long[Math.max(coefficients.length, other.coefficients.length)];
      for (int i = 0; i < sum.length; i++) {
        sum[i] = at(i) + other.at(i);
      }
      return new Polynomial(sum);
    }

    private long at(int power) {
      return power < coefficients.length ? coefficients[power] : 0;
    }

    Polynomial times(Polynomial other) {
      long[] product = new long[Math.max(0, degree() + other.degree() + 1)];
      for (int i = 0; i <= degree(); i++) {
        for (int j = 0; j <= other.degree(); j++) {
          product[i + j] += coefficients[i] * other.coefficients[j];
        }
      }
      return new Polynomial(product);
    }

    Polynomial[] over(Polynomial divisor) {
      long[] rest = coefficients.clone();
      long[] quotient = new long[Math.max(0, degree() - divisor.degree() + 1)];
      for (int i = quotient.length - 1; i >= 0; i--) {
        quotient[i] = rest[i + divisor.degree()] / divisor.coefficients[divisor.degree()];
        for (int j = 0; j <= divisor.degree(); j++) {
          rest[i + j] -= quotient[i] * divisor.coefficients[j];
        }
      }
      return new Polynomial[]{new Polynomial(quotient), new Polynomial(rest)};
    }

    @Override
    public double applyAsDouble(double x) {
      double value = 0;
      for (int i = degree(); i >= 0; i--) {
        value = value * x + coefficients[i];
      }
      return value;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Polynomial that && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(coefficients);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (int i = degree(); i >= 0; i--) {
        long c = coefficients[i];
        if (c != 0) {
          text.append(c < 0 ? " - " : text.isEmpty() ? "" : " + ");
          text.append(Math.abs(c) == 1 && i > 0 ? "" : Math.abs(c)).append(i > 0 ? "x" : "")
              .append(i > 1 ? "^" + i : "");
        }
      }
      return text.isEmpty() ? "0" : text.toString();
    }
  }

  private static double root(DoubleUnaryOperator f, double low, double high) {
    while (true) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (f.applyAsDouble(low) * f.applyAsDouble(middle) <= 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }

  @Override
  public Object get() {
    Polynomial x = new Polynomial(0, 1);
    Polynomial p = x.times(x).plus(new Polynomial(-2));
    Polynomial q = new Polynomial(1, -3, 0, 2, 0, 0);
    Polynomial[] parts = p.times(q).plus(new Polynomial(5)).over(p);
    return p + " | " + q + " | " + p.times(q) + " | " + parts[0].equals(q) + parts[1] + " | " + root(p, 0, 2)
        + " "
        + q.applyAsDouble(1.5) + " " + p.plus(new Polynomial(2, 0, -1)) + q.degree()
        + new Polynomial().degree() + q.hashCode();
  }
}
