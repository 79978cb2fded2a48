package vatworks.kernel.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The kernel's tables as they were after a block, so that they can be had without reading all blocks before.
///
/// A snapshot saves time and holds no truth of its own: the blocks do. Instances are shared with the store
/// and are not to be modified.
///
/// @param format the version of the layout of `tables`
/// @param height of the block after which it was taken
/// @param hash that block's
/// @param tables as the kernel writes them
/// @param check SHA-256 over all of the above, 32 bytes
public record SnapshotTaken(int format, long height, byte[] hash, byte[] tables, byte[] check) {

  @JsonCreator
  public SnapshotTaken(
      @JsonProperty("format") int format,
      @JsonProperty("height") long height,
      @JsonProperty("hash") byte[] hash,
      @JsonProperty("tables") byte[] tables,
      @JsonProperty("check") byte[] check) {
    this.format = format;
    this.height = height;
    this.hash = hash;
    this.tables = tables;
    this.check = check;
  }

  /// A snapshot of tables, with its check.
  ///
  /// @param hash of the block after which it is taken, 32 bytes
  public static SnapshotTaken of(int format, long height, byte[] hash, byte[] tables) {
    return new SnapshotTaken(format, height, hash, tables, checkOf(format, height, hash, tables));
  }

  /// Whether it is what was taken, byte for byte.
  public boolean isWhole() { return Arrays.equals(check, checkOf(format, height, hash, tables)); }

  private static byte[] checkOf(int format, long height, byte[] hash, byte[] tables) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(ByteBuffer.allocate(12).putInt(format).putLong(height).array());
      sha256.update(hash);
      return sha256.digest(tables);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "snapshot after block " + height + " (" + tables.length + " bytes) "
        + HexFormat.of().formatHex(hash);
  }
}
