// SHA-256, written out: the constants are computed from the primes they come from.
import java.nio.charset.StandardCharsets;
import java.math.BigInteger;
import java.util.function.Supplier;

public final class Sha256 implements Supplier<Object> {

  private static final int[] ROUNDS = new int[64];
  private static final int[] START = new int[8];

  static {
    int found = 0;
    for (int candidate = 2; found < 64; candidate++) {
      if (isPrime(candidate)) {
        if (found < 8) {
          START[found] = fraction(candidate, 2);
        }
        ROUNDS[found++] = fraction(candidate, 3);
      }
    }
  }

  private static boolean isPrime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  // The first 32 bits of the fraction of a root: the low bits of the whole root of n shifted up.
  private static int fraction(int n, int degree) {
    BigInteger shifted = BigInteger.valueOf(n).shiftLeft(32 * degree);
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(40);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (middle.pow(degree).compareTo(shifted) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low.intValue();
  }

  private static String hash(byte[] message) {
    int length = (message.length + 8) / 64 * 64 + 64;
    byte[] padded = new byte[length];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] = (byte) 0x80;
    long bits = message.length * 8L;
    for (int i = 0; i < 8; i++) {
      padded[length - 1 - i] = (byte) (bits >>> 8 * i);
    }
    int[] state = START.clone();
    int[] words = new int[64];
    for (int block = 0; block < length; block += 64) {
      compress(state, words, padded, block);
    }
    StringBuilder hex = new StringBuilder();
    for (int word : state) {
      String digits = Integer.toHexString(word);
      hex.append("0".repeat(8 - digits.length())).append(digits);
    }
    return hex.toString();
  }

  private static void compress(int[] state, int[] w, byte[] data, int from) {
    for (int t = 0; t < 64; t++) {
      if (t < 16) {
        int i = from + t * 4;
        w[t] = data[i] << 24 | (data[i + 1] & 0xff) << 16 | (data[i + 2] & 0xff) << 8 | data[i + 3] & 0xff;
      } else {
        int x = w[t - 15];
        int y = w[t - 2];
        w[t] = w[t - 16] + w[t - 7] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3)
            + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10);
      }
    }
    int a = state[0], b = state[1], c = state[2], d = state[3];
    int e = state[4], f = state[5], g = state[6], h = state[7];
    for (int t = 0; t < 64; t++) {
      int one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + ROUNDS[t] + w[t];
      int two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + one;
      d = c;
      c = b;
      b = a;
      a = one + two;
    }
    int[] next = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++) {
      state[i] += next[i];
    }
  }

  private static int turn(int word, int by) {
    return word >>> by | word << 32 - by;
  }

  @Override
  public Object get() {
    return hash(new byte[0]) + '\n' + hash("abc".getBytes(StandardCharsets.UTF_8)) + '\n'
        + hash("\u20ac".repeat(100).getBytes(StandardCharsets.UTF_8));
  }
}
