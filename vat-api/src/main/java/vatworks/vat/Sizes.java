package vatworks.vat;

import java.math.BigDecimal;
import java.math.BigInteger;

/// How large is what a method of the JDK's is given: what its cost is calculated of. What is null has the size
/// 0, for the method itself will say what is wrong with it.
///
/// Results of calculations stop at the largest long, and are never less than 0.
public final class Sizes {

  private static final int BITS_OF_A_WORD = 32;
  private static final int DIGITS_OF_A_WORD = 9;

  private Sizes() {}

  /// The length of a text, in UTF-16 units.
  public static long of(String text) {
    return text == null ? 0 : text.length();
  }

  /// Likewise.
  public static long of(StringBuilder text) {
    return text == null ? 0 : text.length();
  }

  /// Likewise; where that is an object of the vat's, by its own account.
  public static long of(CharSequence text) {
    return text == null ? 0 : Math.max(0, text.length());
  }

  /// The length of an array.
  public static long of(Object[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(boolean[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(byte[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(char[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(short[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(int[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(long[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(float[] array) {
    return array == null ? 0 : array.length;
  }

  /// Likewise.
  public static long of(double[] array) {
    return array == null ? 0 : array.length;
  }

  /// The number of 32-bit words, at least 1.
  public static long of(BigInteger number) {
    return number == null ? 0 : number.bitLength() / BITS_OF_A_WORD + 1;
  }

  /// The number of 32-bit words that it would have if it were written out, at least 1.
  public static long of(BigDecimal number) {
    return number == null
        ? 0
        : number.unscaledValue().bitLength() / BITS_OF_A_WORD + 1
            + Math.abs((long) number.scale()) / DIGITS_OF_A_WORD;
  }

  /// The number itself; 0 if it is negative.
  public static long of(int number) {
    return Math.max(0, number);
  }

  /// Likewise.
  public static long of(long number) {
    return Math.max(0, number);
  }

  /// The sum.
  public static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /// The difference, at least 0.
  public static long minus(long a, long b) {
    return Math.max(0, a - b);
  }

  /// The product.
  public static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }

  /// The quotient, rounded down; of 0 by 0 it is 0.
  public static long divided(long a, long b) {
    return b == 0 ? a : a / b;
  }

  /// The smaller one.
  public static long min(long a, long b) {
    return Math.min(a, b);
  }

  /// The larger one.
  public static long max(long a, long b) {
    return Math.max(a, b);
  }
}
