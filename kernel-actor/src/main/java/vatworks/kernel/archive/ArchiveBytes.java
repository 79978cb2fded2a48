package vatworks.kernel.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The bytes of an archive, read once from the beginning. It knows where it is, and what the bytes so far
/// hash to.
final class ArchiveBytes implements AutoCloseable {

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private final MessageDigest sha256 = ArchiveWriter.sha256();
  private int at;
  private int end;
  private long position;

  ArchiveBytes(InputStream in) {
    this.in = in;
  }

  /// How many bytes were read.
  long position() {
    return position;
  }

  /// The hash of all that was read. Asking for it is the end of hashing.
  byte[] hash() {
    return sha256.digest();
  }

  /// The next bytes.
  ///
  /// @throws IOException if there are fewer
  byte[] next(int count) throws IOException {
    byte[] bytes = atMost(count);
    if (bytes.length < count) {
      require();
    }
    return bytes;
  }

  /// The next bytes, or fewer where it ends before.
  byte[] atMost(int count) throws IOException {
    int there = 0;
    byte[] bytes = new byte[count];
    while (there < count && fill()) {
      int some = Math.min(count - there, end - at);
      System.arraycopy(buffer, at, bytes, there, some);
      consume(some);
      there += some;
    }
    return Arrays.copyOf(bytes, there);
  }

  /// Reads what must come next.
  ///
  /// @throws IOException if something else does, naming the place
  void expect(byte[] expected) throws IOException {
    long start = position;
    byte[] found = next(expected.length);
    int wrong = Arrays.mismatch(found, expected);
    if (wrong >= 0) {
      throw new IOException(
          "its byte %d is %02x where %02x was written"
              .formatted(start + wrong, found[wrong], expected[wrong]));
    }
  }

  /// @throws IOException if there is more
  void expectEnd() throws IOException {
    if (fill()) {
      throw new IOException("it goes on after byte " + position + ", where it ended when it was written");
    }
  }

  private void require() throws IOException {
    if (!fill()) {
      throw new IOException("it ends after byte " + position + ": it was cut");
    }
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  private void consume(int count) {
    sha256.update(buffer, at, count);
    at += count;
    position += count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// What comes next, unpacked. Closing it does not close what it is read from.
  final class Unpacked extends InputStream {
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final long start = position;
    private long size;
    private int given; // to the inflater, from the buffer

    int crc() {
      return (int) crc.getValue();
    }

    long packed() {
      return position - start;
    }

    long size() {
      return size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      try {
        while (true) {
          int some = inflater.inflate(bytes, from, count);
          if (some > 0) {
            crc.update(bytes, from, some);
            size += some;
            return some;
          }
          if (inflater.finished() || inflater.needsDictionary()) {
            consume(given - inflater.getRemaining());
            given = 0;
            return -1;
          }
          consume(given);
          given = 0;
          require();
          given = end - at;
          inflater.setInput(buffer, at, given);
        }
      } catch (DataFormatException e) {
        throw new IOException("it cannot be unpacked after byte " + position, e);
      }
    }

    @Override
    public void close() {
      inflater.end();
    }
  }
}
