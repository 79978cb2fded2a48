package vatworks.kernel.journal;

import java.util.Optional;
import vatworks.kernel.ByteReader;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Tables;
import vatworks.kernel.TablesImage;

/// The kernel's tables as snapshots.
public final class TablesCodec {

  /// The version of the layout, written into every snapshot.
  public static final int FORMAT = 4;

  /// The oldest version that is read. What older ones save is made anew from the blocks.
  public static final int OLDEST_FORMAT = 4;

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
    return SnapshotTaken.of(FORMAT, chain.height(), chain.lastHash(), write(tables));
  }

  /// The tables of a snapshot; empty where it is damaged, or of another version: what it would save is then
  /// made anew from the blocks.
  public static Optional<Tables> read(SnapshotTaken snapshot) {
    if (snapshot.format() < OLDEST_FORMAT || snapshot.format() > FORMAT || !snapshot.isWhole()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(snapshot.tables()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
