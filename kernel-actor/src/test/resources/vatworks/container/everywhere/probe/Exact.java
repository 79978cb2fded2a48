import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Numbers of any length, and what of integers has instructions of its own. */
final class Exact {
  private final Consumer<String> log;

  Exact(Consumer<String> log) {
    this.log = log;
  }

  void run() {
    BigInteger big = BigInteger.TWO.pow(521).subtract(BigInteger.ONE);
    log.accept(big.multiply(big).mod(BigInteger.valueOf(1_000_003)) + " " + big.hashCode() + " "
        + big.modPow(BigInteger.valueOf(65_537), BigInteger.TEN.pow(40)) + " " + big.toString(36) + " "
        + big.shiftRight(500).bitCount() + " " + big.gcd(BigInteger.valueOf(30)) + " " + big.sqrt());
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), new MathContext(60, RoundingMode.HALF_EVEN));
    log.accept(third + " " + third.hashCode() + " " + new BigDecimal(0.1) + " " + new BigDecimal("1E+5").setScale(2)
        + " " + third.pow(5).stripTrailingZeros().toPlainString());
    Map<Object, Integer> keys = new HashMap<>();
    keys.put(RoundingMode.UP, 1);
    keys.put(MathContext.DECIMAL64, 2);
    keys.put(third, 3);
    keys.put(big, 4);
    log.accept(keys + " " + MathContext.DECIMAL64.hashCode() + " " + RoundingMode.UP.hashCode());
    long mixed = 1;
    for (int i = 1; i < 20_000; i++) {
      mixed = Long.rotateLeft(mixed * 0x9E37_79B9_7F4A_7C15L, i) ^ Math.multiplyHigh(mixed, i)
          ^ Long.compress(mixed, 0x5555_0F0FL) ^ Integer.reverse(i) ^ Long.numberOfTrailingZeros(mixed)
          ^ Math.floorMod(mixed, i) ^ Long.divideUnsigned(mixed, i) ^ i << i ^ i >>> -i;
    }
    log.accept(mixed + " " + Long.toUnsignedString(mixed) + " " + Integer.MIN_VALUE / -1 + " " + (char) mixed);
  }
}
