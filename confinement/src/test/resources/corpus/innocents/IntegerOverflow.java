// Arithmetic at the edges of int and long, exact and wrapped.
import java.util.function.Supplier;

public final class IntegerOverflow implements Supplier<Object> {

  interface Computation {
    Object compute();
  }

  private static String attempt(Computation computation) {
    try {
      return String.valueOf(computation.compute());
    } catch (ArithmeticException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  private static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == low >> 63 ? low : a < 0 == b < 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  private static int isqrt(int n) {
    int low = 0;
    int high = 46_340;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (middle * middle <= n) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public Object get() {
    int max = Integer.MAX_VALUE;
    int min = Integer.MIN_VALUE;
    long large = Long.MAX_VALUE;
    int sum = 0;
    for (int i = 0; i < 100_000; i++) {
      sum = sum * 31 + i;
    }
    short s = (short) 40_000;
    s += 30_000;
    byte b = (byte) 200;
    b >>= 1;
    int i = 5;
    i = i++ + ++i;
    i -= 3 - (i = 2);
    return (max + 1) + " " + (-min) + " " + Math.abs(min) + " " + min / -1 + " " + min % -1 + " "
        + (large + 1) + " "
        + (int) large + " " + (max * 2L) + " " + -7 / 2 + " " + -7 % 2 + " " + Math.floorDiv(-7, 2) + " "
        + Math.floorMod(-7, 2) + " " + sum + " " + s + " " + b + " " + i + " " + isqrt(max) + " "
        + multiply(1L << 40, -(1L << 40)) + " " + multiply(3, -5) + " "
        + attempt(() -> Math.addExact(max, 1)) + attempt(() -> Math.multiplyExact(large, 2L))
        + attempt(() -> Math.toIntExact(large)) + attempt(() -> Math.negateExact(5))
        + attempt(() -> 1 / (max - max))
        + attempt(() -> 1 % (large - large)) + attempt(() -> Math.incrementExact(min)) + " "
        + Integer.compareUnsigned(-1, 1) + " " + Integer.toUnsignedString(-1) + " "
        + Long.divideUnsigned(-1, 10)
        + " " + Integer.parseInt("-2147483648") + " " + Long.parseLong("7fffffffffffffff", 16);
  }
}
