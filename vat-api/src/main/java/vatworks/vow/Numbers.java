package vatworks.vow;

import java.math.BigDecimal;
import java.math.BigInteger;
import vatworks.vat.Smallcaps;

/// Reads numbers as what they are declared to be, or not at all: nothing is rounded or cut off.
final class Numbers {

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /// @param type a type of number, or anything: then integers are `Long`s or else `BigInteger`s, and others
  ///     `Double`s
  static Object read(Object tree, DeclaredType type) {
    Object number = number(tree, type);
    return switch (type.kind()) {
      case INT -> (int) integer(number, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> integer(number, type, Long.MIN_VALUE, Long.MAX_VALUE);
      case SHORT -> (short) integer(number, type, Short.MIN_VALUE, Short.MAX_VALUE);
      case BYTE -> (byte) integer(number, type, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case DOUBLE -> floating(number, type);
      case FLOAT -> narrowed(number, type);
      case BIG_INTEGER -> bigInteger(number, type);
      default -> number;
    };
  }

  // A Long where it fits, or else a BigInteger, or a Double.
  private static Object number(Object tree, DeclaredType type) {
    if (tree instanceof Long || tree instanceof Double) {
      return tree;
    }
    if (tree instanceof BigInteger big) {
      return normal(big);
    }
    if (tree instanceof String written) {
      switch (written) {
        case Smallcaps.NAN -> {
          return Double.NaN;
        }
        case Smallcaps.INFINITY -> {
          return Double.POSITIVE_INFINITY;
        }
        case Smallcaps.MINUS_INFINITY -> {
          return Double.NEGATIVE_INFINITY;
        }
        default -> {
          if (Smallcaps.isBigInteger(written)) {
            return parsed(written);
          }
        }
      }
    }
    throw Found.mismatch(tree, type);
  }

  private static Object parsed(String written) {
    if (written.length() > ValueWriter.MAX_DIGITS + 1) {
      throw new Mismatch(
          "is an integer of " + (written.length() - 1) + " digits: expected at most "
              + ValueWriter.MAX_DIGITS);
    }
    return written.length() <= 19 ? (Object) Long.parseLong(written) : normal(new BigInteger(written));
  }

  private static Object normal(BigInteger big) {
    return big.compareTo(MIN_LONG) >= 0 && big.compareTo(MAX_LONG) <= 0 ? (Object) big.longValue() : big;
  }

  private static long integer(Object number, DeclaredType type, long min, long max) {
    long value;
    if (number instanceof Long found) {
      value = found;
    } else if (number instanceof Double found && isInteger(found)) {
      value = found.longValue();
    } else {
      throw outOf(number, type);
    }
    if (value < min || value > max) {
      throw outOf(number, type);
    }
    return value;
  }

  private static BigInteger bigInteger(Object number, DeclaredType type) {
    if (number instanceof BigInteger big) {
      return big;
    }
    return BigInteger.valueOf(integer(number, type, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  // Whole, and small enough that no two integers are the same double; -0.0 is no integer.
  private static boolean isInteger(double value) {
    return value == Math.rint(value)
        && Math.abs(value) <= Smallcaps.MAX_INTEGER
        && (value != 0 || 1 / value > 0);
  }

  private static double floating(Object number, DeclaredType type) {
    if (number instanceof Double found) {
      return found;
    }
    double value = ((Number) number).doubleValue();
    // The way back is by decimals: a cast would cut off what is beyond the largest long.
    boolean isExact = !Double.isInfinite(value)
        && new BigDecimal(value).compareTo(new BigDecimal(number.toString())) == 0;
    if (Math.abs(value) > Smallcaps.MAX_INTEGER && !isExact) {
      throw outOf(number, type);
    }
    return value;
  }

  private static float narrowed(Object number, DeclaredType type) {
    double value = floating(number, type);
    float narrow = (float) value;
    if (Double.compare(narrow, value) != 0) {
      throw outOf(number, type);
    }
    return narrow;
  }

  private static Mismatch outOf(Object number, DeclaredType type) {
    return new Mismatch(
        "is " + Mismatch.shown(number.toString()) + ", which is no " + type
            + ": expected one that is, exactly");
  }
}
