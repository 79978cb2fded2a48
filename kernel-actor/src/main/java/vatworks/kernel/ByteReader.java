package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [ByteWriter] wrote. Bytes that no writer makes are refused with an [IllegalArgumentException]
/// that names the place.
public final class ByteReader {

  private final byte[] bytes;
  private int at;

  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Whether all has been read.
  public boolean isAtEnd() { return at == bytes.length; }

  /// How many bytes have been read.
  public int position() {
    return at;
  }

  /// One byte, from 0 to 255.
  public int tag() {
    if (at >= bytes.length) {
      throw corrupt("another byte");
    }
    return bytes[at++] & 0xFF;
  }

  /// A whole number of 1 to 10 bytes.
  public long number() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int b = tag();
      if (shift == 63 && b > 1) {
        break;
      }
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw corrupt("a number of 64 bits");
  }

  /// A whole number of either sign.
  public long signed() {
    long folded = number();
    return folded >>> 1 ^ -(folded & 1);
  }

  /// A count of things that take at least a byte each.
  public int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw corrupt("a count of at most " + (bytes.length - at));
    }
    return (int) count;
  }

  /// Eight bytes, highest first.
  public long fixed() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | tag();
    }
    return value;
  }

  /// A text.
  public String text() {
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /// Bytes, after their number.
  public byte[] bytes() {
    int length = count();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /// What to throw where something else was expected here.
  public IllegalArgumentException corrupt(String expected) {
    return new IllegalArgumentException("expected " + expected + " at byte " + at + " of " + bytes.length);
  }
}
