package vatworks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing array of bytes, written in the kernel's one binary form: what is journalled and what is hashed.
///
/// Whole numbers are variable-length, 7 bits a byte, lowest first; signed ones are zigzag-folded before. A
/// text is its length in bytes, then UTF-8.
public final class ByteWriter {

  private byte[] bytes;
  private int size;

  /// @param capacity how many bytes to make room for at first, at least 16
  public ByteWriter(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  /// The number of bytes written.
  public int size() {
    return size;
  }

  /// Forgets what was written, and keeps the room for it.
  public void clear() {
    size = 0;
  }

  /// A copy of what was written.
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /// The bytes themselves, valid up to [#size] and until the next write.
  byte[] array() {
    return bytes;
  }

  /// One byte: a tag.
  public void tag(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /// A whole number, taken as unsigned: 1 to 10 bytes.
  public void number(long value) {
    room(10);
    while ((value & ~0x7FL) != 0) {
      bytes[size++] = (byte) (value | 0x80);
      value >>>= 7;
    }
    bytes[size++] = (byte) value;
  }

  /// A whole number of either sign.
  public void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /// Eight bytes, highest first.
  public void fixed(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  /// A text. It must be well-formed Unicode, which [vatworks.vat.Limits#measure] sees to at every entrance.
  public void text(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes, after their number.
  public void bytes(byte[] value) {
    number(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
    }
  }
}
