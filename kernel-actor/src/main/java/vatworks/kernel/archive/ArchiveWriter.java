package vatworks.kernel.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vatworks.kernel.journal.BlockCommitted;

/// Writes an archive, a block after the other, however many there are. See [ZipParts] for what it looks like.
public final class ArchiveWriter implements AutoCloseable {

  private static final ObjectWriter CBOR = CBORMapper.builder()
      .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
      .build()
      .writerFor(BlockCommitted.class);
  private static final int BUFFER = 64 << 10;

  private final Hashed out;
  private final byte[] manifest;
  private final long offset;
  private final long start;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final DeflaterOutputStream packed;
  private final CRC32 crc = new CRC32();
  private final SequenceWriter blocks;

  /// @param out is not closed here
  /// @param manifest says what will be written
  /// @throws UncheckedIOException if it cannot be written
  public ArchiveWriter(OutputStream out, Manifest manifest) {
    try {
      this.out = new Hashed(out);
      this.manifest = manifest.text().getBytes(StandardCharsets.UTF_8);
      this.out.write(ZipParts.manifestHead(this.manifest));
      this.out.write(this.manifest);
      offset = this.out.length;
      this.out.write(ZipParts.blocksHead());
      start = this.out.length;
      packed = new DeflaterOutputStream(this.out, deflater, BUFFER);
      blocks = CBOR.writeValues(new CheckedOutputStream(packed, crc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a block after all others.
  ///
  /// @throws UncheckedIOException if it cannot be written
  public void append(BlockCommitted block) {
    try {
      blocks.write(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the archive. Without this it is none.
  ///
  /// @throws UncheckedIOException if it cannot be written
  public void finish() {
    try {
      blocks.flush();
      packed.finish();
      ZipParts.Entry entry = new ZipParts.Entry(
          offset, (int) crc.getValue(), out.length - start, deflater.getBytesRead());
      out.write(ZipParts.blocksEnd(entry));
      byte[] hash = out.sha256.digest();
      out.write(ZipParts.tail(manifest, entry, hash, out.length));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets go of what it needed to write.
  @Override
  public void close() {
    deflater.end();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Counts and hashes what goes out.
  private static final class Hashed extends FilterOutputStream {
    private final MessageDigest sha256 = sha256();
    private long length;

    private Hashed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      sha256.update(bytes, from, count);
      length += count;
    }
  }
}
