package vatworks.kernel.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Tables;
import vatworks.kernel.TablesImage;

/// The kernel's tables as snapshots.
public final class TablesCodec {

  /// The version of the layout, written into every snapshot.
  public static final int FORMAT = 1;

  private TablesCodec() {}

  /// The tables as bytes.
  public static byte[] write(Tables tables) {
    ByteWriter out = new ByteWriter(64 << 10);
    TablesImage.write(tables, out);
    return out.toByteArray();
  }

  /// Tables of their own from these bytes.
  ///
  /// @throws IllegalArgumentException if the bytes are not what [#write] writes, naming the place
  public static Tables read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Tables tables = TablesImage.read(in);
    if (!in.isAtEnd()) {
      throw in.corrupt("the end of the tables");
    }
    return tables;
  }

  /// A snapshot of the tables as they are after the last block of `chain`, whose open block is empty.
  public static SnapshotTaken snapshot(Tables tables, BlockChain chain) {
    byte[] image = write(tables);
    byte[] hash = chain.lastHash();
    return new SnapshotTaken(
        FORMAT, chain.height(), hash, image, check(FORMAT, chain.height(), hash, image));
  }

  /// The tables of a snapshot; empty where it is damaged, or of another version: what it would save is then
  /// made anew from the blocks.
  public static Optional<Tables> read(SnapshotTaken snapshot) {
    byte[] expected = check(snapshot.format(), snapshot.height(), snapshot.hash(), snapshot.tables());
    if (snapshot.format() != FORMAT || !Arrays.equals(expected, snapshot.check())) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(snapshot.tables()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] check(int format, long height, byte[] hash, byte[] tables) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(ByteBuffer.allocate(12).putInt(format).putLong(height).array());
      sha256.update(hash);
      return sha256.digest(tables);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
