package vatworks.kernel.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;

/// The one event of the journal: cranks that were written down together.
///
/// The hash covers everything else here and the hash of the block before, so the hash of the last block
/// stands for the whole history. Instances are shared with the journal and are not to be modified.
///
/// @param format the version of the layout of `changes`, [ChangeCodec#FORMAT]
/// @param height its place in the journal, from 1
/// @param cranks how many cranks it holds, at least 1
/// @param changes the cranks' changes, as [ChangeCodec] writes them
/// @param hash SHA-256, 32 bytes
public record BlockCommitted(int format, long height, int cranks, byte[] changes, byte[] hash) {

  @JsonCreator
  public BlockCommitted(
      @JsonProperty("format") int format,
      @JsonProperty("height") long height,
      @JsonProperty("cranks") int cranks,
      @JsonProperty("changes") byte[] changes,
      @JsonProperty("hash") byte[] hash) {
    this.format = format;
    this.height = height;
    this.cranks = cranks;
    this.changes = changes;
    this.hash = hash;
  }

  @Override
  public String toString() {
    return "block " + height + " (" + cranks + " cranks, " + changes.length + " bytes) " + hashOf();
  }

  private String hashOf() {
    return HexFormat.of().formatHex(hash);
  }
}
