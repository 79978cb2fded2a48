package vatworks.kernel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.SnapshotTaken;

/// Blocks and snapshots as the bytes of a row, the same as akka-serialization-jackson makes of them.
final class Cbor {

  /// The number of Akka's `jackson-cbor`, in its `serialization-identifiers`.
  static final int SERIALIZER = 33;

  static final String BLOCK = BlockCommitted.class.getName();
  static final String SNAPSHOT = SnapshotTaken.class.getName();

  // What a newer version adds must not hide which version it is.
  private static final ObjectMapper MAPPER = CBORMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();
  private static final ObjectReader BLOCKS = MAPPER.readerFor(BlockCommitted.class);
  private static final ObjectReader SNAPSHOTS = MAPPER.readerFor(SnapshotTaken.class);
  private static final ObjectWriter WRITER = MAPPER.writer();

  private Cbor() {}

  static byte[] write(Record blockOrSnapshot) {
    try {
      return WRITER.writeValueAsBytes(blockOrSnapshot);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of numbers and bytes can be written", e);
    }
  }

  /// @throws IOException if the bytes are no block
  static BlockCommitted block(byte[] bytes) throws IOException {
    BlockCommitted block = read(BLOCKS, bytes, "block");
    if (block.changes() == null || block.hash() == null) {
      throw new IOException("expected changes and a hash, found " + bytes.length + " bytes without");
    }
    return block;
  }

  /// @throws IOException if the bytes are no snapshot
  static SnapshotTaken snapshot(byte[] bytes) throws IOException {
    SnapshotTaken snapshot = read(SNAPSHOTS, bytes, "snapshot");
    if (snapshot.hash() == null || snapshot.tables() == null || snapshot.check() == null) {
      throw new IOException("expected a hash, tables and a check, found " + bytes.length + " bytes without");
    }
    return snapshot;
  }

  // What Jackson says of the place is of several lines, and means nothing to whoever has only the journal.
  private static <T> T read(ObjectReader reader, byte[] bytes, String what) throws IOException {
    try {
      return reader.readValue(bytes);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "expected a " + what + ", found " + bytes.length + " bytes that are none ("
              + e.getOriginalMessage() + ")",
          e);
    }
  }
}
