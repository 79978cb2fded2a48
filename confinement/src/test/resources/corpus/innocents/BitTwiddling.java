// Bits: counts, reversals, Gray codes, shifts past the width, CRC-32 and a xorshift generator.
import java.util.function.Supplier;

public final class BitTwiddling implements Supplier<Object> {

  private static final int[] CRC = new int[256];

  static {
    for (int n = 0; n < CRC.length; n++) {
      int c = n;
      for (int k = 0; k < 8; k++) {
        c = (c & 1) != 0 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
      }
      CRC[n] = c;
    }
  }

  private static int crc(String text) {
    int crc = ~0;
    for (int i = 0; i < text.length(); i++) {
      crc = CRC[(crc ^ text.charAt(i)) & 0xff] ^ crc >>> 8;
    }
    return ~crc;
  }

  private static int ones(int n) {
    int count = 0;
    for (int rest = n; rest != 0; rest &= rest - 1) {
      count++;
    }
    return count;
  }

  private static long reverse(long n) {
    long reversed = 0;
    for (int i = 0; i < 64; i++) {
      reversed = reversed << 1 | n >>> i & 1;
    }
    return reversed;
  }

  private static final class XorShift {
    private long state;

    XorShift(long seed) {
      state = seed;
    }

    long next() {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      return state;
    }
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder(Integer.toHexString(crc("123456789")));
    for (int n : new int[]{0, 1, -1, 0x5555_5555, Integer.MIN_VALUE}) {
      out.append(' ').append(ones(n) - Integer.bitCount(n)).append(Integer.numberOfLeadingZeros(n))
          .append(n >> 31)
          .append(n >>> 31).append(n << 33).append(Integer.highestOneBit(n));
    }
    for (int n = 0; n < 8; n++) {
      String gray = Integer.toBinaryString(n ^ n >> 1);
      out.append(' ').append("000".substring(gray.length())).append(gray);
    }
    XorShift random = new XorShift(88172645463325252L);
    long mixed = 0;
    for (int i = 0; i < 1_000; i++) {
      mixed = Long.rotateLeft(mixed, 5) ^ random.next();
    }
    short packed = (short) 0xfedc;
    byte low = (byte) packed;
    out.append(' ').append(mixed).append(' ').append(reverse(0x1234L) == Long.reverse(0x1234L)).append(packed)
        .append(low).append(low & 0xff).append((byte) (low >>> 4)).append(1L << 65).append(~0L >>> 60)
        .append(Long.toHexString(Long.MIN_VALUE >> 4)).append(Integer.reverseBytes(0x01020304))
        .append(Long.numberOfTrailingZeros(96)).append(true ^ false | true & !true);
    return out.toString();
  }
}
