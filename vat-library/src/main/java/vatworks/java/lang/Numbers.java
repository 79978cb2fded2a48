package vatworks.java.lang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import vatworks.meter.Meter;
import vatworks.vat.Sizes;

/// Methods of numbers whose cost depends on more than how large their operands are.
public final class Numbers {

  private static final int WORD_BITS = 32;
  private static final int WORD_DIGITS = 9;

  private Numbers() {}

  /// See [BigInteger#shiftLeft(int)].
  public static BigInteger shiftLeft(BigInteger self, int bits) {
    shifted(self, bits);
    return self.shiftLeft(bits);
  }

  /// See [BigInteger#shiftRight(int)].
  public static BigInteger shiftRight(BigInteger self, int bits) {
    shifted(self, -(long) bits);
    return self.shiftRight(bits);
  }

  private static void shifted(BigInteger number, long left) {
    long words = Sizes.of(number) + Math.max(0, left) / WORD_BITS;
    Meter.chargeLong(10 + words);
    Meter.allocate(64 + 4 * words);
  }

  /// See [BigInteger#pow(int)].
  public static BigInteger pow(BigInteger self, int exponent) {
    raised(self, exponent);
    return self.pow(exponent);
  }

  /// See [BigDecimal#pow(int)].
  public static BigDecimal pow(BigDecimal self, int exponent) {
    raised(self.unscaledValue(), exponent);
    return self.pow(exponent);
  }

  private static void raised(BigInteger number, long exponent) {
    long words = Sizes.times(number.bitLength(), Math.max(0, exponent)) / WORD_BITS + 1;
    Meter.chargeLong(Sizes.plus(200, Sizes.times(words, words)));
    Meter.allocate(Sizes.plus(128, Sizes.times(32, words)));
  }

  /// See [BigDecimal#setScale(int)].
  public static BigDecimal setScale(BigDecimal self, int scale) {
    scaled(self, (long) scale - self.scale());
    return self.setScale(scale);
  }

  /// See [BigDecimal#setScale(int, RoundingMode)].
  public static BigDecimal setScale(BigDecimal self, int scale, RoundingMode mode) {
    scaled(self, (long) scale - self.scale());
    return self.setScale(scale, mode);
  }

  /// See [BigDecimal#movePointLeft(int)].
  public static BigDecimal movePointLeft(BigDecimal self, int digits) {
    scaled(self, digits);
    return self.movePointLeft(digits);
  }

  /// See [BigDecimal#movePointRight(int)].
  public static BigDecimal movePointRight(BigDecimal self, int digits) {
    scaled(self, digits);
    return self.movePointRight(digits);
  }

  /// See [BigDecimal#divide(BigDecimal, int, RoundingMode)].
  public static BigDecimal divide(BigDecimal self, BigDecimal divisor, int scale, RoundingMode mode) {
    divided(self, divisor, Math.abs((long) scale));
    return self.divide(divisor, scale, mode);
  }

  /// See [BigDecimal#divide(BigDecimal, MathContext)].
  public static BigDecimal divide(BigDecimal self, BigDecimal divisor, MathContext context) {
    divided(self, divisor, context.getPrecision());
    return self.divide(divisor, context);
  }

  /// See [BigDecimal#sqrt(MathContext)].
  public static BigDecimal sqrt(BigDecimal self, MathContext context) {
    long words = Sizes.of(self) + context.getPrecision() / WORD_DIGITS + 1L;
    quadratic(Sizes.times(words, 4));
    return self.sqrt(context);
  }

  private static void scaled(BigDecimal number, long digits) {
    quadratic(Sizes.of(number) + Math.abs(digits) / WORD_DIGITS);
  }

  private static void divided(BigDecimal number, BigDecimal divisor, long digits) {
    quadratic(Sizes.of(number) + Sizes.of(divisor) + digits / WORD_DIGITS);
  }

  private static void quadratic(long words) {
    Meter.chargeLong(Sizes.plus(600, Sizes.times(40, Sizes.times(words, words))));
    Meter.allocate(Sizes.plus(1536, Sizes.times(350, words)));
  }

  /// See [Number#byteValue()].
  public static byte byteValue(Number self) {
    measure(self);
    return self.byteValue();
  }

  /// See [Number#shortValue()].
  public static short shortValue(Number self) {
    measure(self);
    return self.shortValue();
  }

  /// See [Number#intValue()].
  public static int intValue(Number self) {
    measure(self);
    return self.intValue();
  }

  /// See [Number#longValue()].
  public static long longValue(Number self) {
    measure(self);
    return self.longValue();
  }

  /// See [Number#floatValue()].
  public static float floatValue(Number self) {
    measure(self);
    return self.floatValue();
  }

  /// See [Number#doubleValue()].
  public static double doubleValue(Number self) {
    measure(self);
    return self.doubleValue();
  }

  private static void measure(Number number) {
    if (number instanceof BigDecimal decimal) {
      quadratic(Sizes.of(decimal));
    }
  }
}
