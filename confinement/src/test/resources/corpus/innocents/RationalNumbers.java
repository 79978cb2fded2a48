// Fractions in their lowest terms, with the contracts of equals, hashCode and compareTo.
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

public final class RationalNumbers implements Supplier<Object> {

  static final class Rational extends Number implements Comparable<Rational> {
    private static final long serialVersionUID = 1;
    static final Rational ZERO = new Rational(0, 1);

    private final long numerator;
    private final long denominator;

    Rational(long numerator, long denominator) {
      if (denominator == 0) {
        throw new ArithmeticException(numerator + "/0");
      }
      long sign = denominator < 0 ? -1 : 1;
      long divisor = divisor(Math.abs(numerator), Math.abs(denominator));
      this.numerator = sign * numerator / divisor;
      this.denominator = sign * denominator / divisor;
    }

    private static long divisor(long a, long b) {
      return b == 0 ? Math.max(a, 1) : divisor(b, a % b);
    }

    Rational plus(Rational other) {
      return new Rational(
          Math.addExact(Math.multiplyExact(numerator, other.denominator), other.numerator * denominator),
          denominator * other.denominator);
    }

    Rational times(Rational other) {
      return new Rational(numerator * other.numerator, denominator * other.denominator);
    }

    @Override
    public int compareTo(Rational other) {
      return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rational that && numerator == that.numerator && denominator == that.denominator;
    }

    @Override
    public int hashCode() {
      return Objects.hash(numerator, denominator);
    }

    @Override
    public String toString() {
      return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    @Override
    public int intValue() {
      return (int) longValue();
    }

    @Override
    public long longValue() {
      return numerator / denominator;
    }

    @Override
    public float floatValue() {
      return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
      return (double) numerator / denominator;
    }
  }

  private static Rational fold(List<Rational> numbers, Rational start, BinaryOperator<Rational> step) {
    Rational result = start;
    for (Rational number : numbers) {
      result = step.apply(result, number);
    }
    return result;
  }

  @Override
  public Object get() {
    List<Rational> numbers = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      numbers.add(new Rational(i % 2 == 0 ? i : -i, 12));
    }
    Set<Rational> distinct = new HashSet<>(numbers);
    distinct.add(new Rational(-6, -12));
    Collections.sort(numbers);
    String overflow;
    try {
      overflow = "" + new Rational(Long.MAX_VALUE, 2).plus(new Rational(1, 3));
    } catch (ArithmeticException e) {
      overflow = e.getMessage();
    }
    return numbers + " " + distinct.size() + " " + fold(numbers, Rational.ZERO, Rational::plus) + " "
        + fold(numbers, new Rational(1, 1), Rational::times) + " " + Collections.max(numbers).doubleValue()
        + " "
        + new Rational(-7, 2).intValue() + " " + numbers.get(1).hashCode() + " " + overflow;
  }
}
