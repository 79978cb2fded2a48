package vatworks.kernel.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;

/// The journal in an archive. Whoever reads all blocks has every byte of the archive checked.
public final class ArchiveReader implements JournalReader {

  private static final ObjectReader CBOR = new CBORMapper().readerFor(BlockCommitted.class);
  private static final int MOST_MANIFEST = 1 << 16; // bytes

  private final Path file;
  private final Manifest manifest;
  private final byte[] manifestText;

  private ArchiveReader(Path file) throws IOException {
    this.file = file;
    try (ArchiveBytes bytes = open()) {
      manifestText = readManifest(bytes);
      manifest = parse();
    }
  }

  /// Opens an archive and reads what it says of itself.
  ///
  /// @throws JournalException if there is none, or it is another version's
  public static ArchiveReader open(Path file) {
    try {
      return new ArchiveReader(file);
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /// What the archive says of itself.
  public Manifest manifest() {
    return manifest;
  }

  /// Compares what the archive says of itself with what is in it.
  ///
  /// @throws JournalException if it is not the same
  void require(String key, Object said, Object found) {
    if (!said.equals(found)) {
      throw refused(
          file, new IOException(
              "its " + ZipParts.MANIFEST + " says \"" + key + "\": " + said + ", and it is " + found));
    }
  }

  @Override
  public long height() {
    return manifest.blocks();
  }

  @Override
  public void blocks(long from, Predicate<BlockCommitted> reader) {
    try (ArchiveBytes bytes = open()) {
      readManifest(bytes);
      long offset = bytes.position();
      bytes.expect(ZipParts.blocksHead());
      try (ArchiveBytes.Unpacked unpacked = bytes.new Unpacked()) {
        if (readBlocks(unpacked, from, reader)) {
          ZipParts.Entry entry = new ZipParts.Entry(
              offset, unpacked.crc(), unpacked.packed(), unpacked.size());
          bytes.expect(ZipParts.blocksEnd(entry));
          long hashed = bytes.position();
          bytes.expect(ZipParts.tail(manifestText, entry, bytes.hash(), hashed));
          bytes.expectEnd();
        }
      }
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /// @return whether all were read
  private boolean readBlocks(InputStream in, long from, Predicate<BlockCommitted> reader)
      throws IOException {
    long height = 1;
    try (MappingIterator<BlockCommitted> blocks = begin(in)) {
      for (Optional<BlockCommitted> block = next(blocks, height); block.isPresent(); block = next(
          blocks, height)) {
        if (height > manifest.blocks()) {
          throw new IOException(
              "its " + ZipParts.MANIFEST + " says that block " + manifest.blocks()
                  + " is the last, and another follows");
        }
        if (height >= from && !reader.test(block.get())) {
          return false;
        }
        height++;
      }
    }
    if (height <= manifest.blocks()) {
      throw new IOException(
          "block " + height + " is missing: its " + ZipParts.MANIFEST + " says that block "
              + manifest.blocks() + " is the last");
    }
    return true;
  }

  private static MappingIterator<BlockCommitted> begin(InputStream in) throws IOException {
    try {
      return CBOR.readValues(in);
    } catch (JsonProcessingException e) {
      throw notAsWritten(1, e);
    } catch (IOException e) {
      throw inBlock(1, e);
    }
  }

  private static Optional<BlockCommitted> next(MappingIterator<BlockCommitted> blocks, long height)
      throws IOException {
    try {
      if (!blocks.hasNextValue()) {
        return Optional.empty();
      }
      BlockCommitted block = blocks.nextValue();
      if (block.changes() == null || block.hash() == null) {
        throw new IOException("it has no changes or no hash");
      }
      return Optional.of(block);
    } catch (JsonProcessingException | RuntimeException e) {
      throw notAsWritten(height, e);
    } catch (IOException e) {
      throw inBlock(height, e);
    }
  }

  private static IOException notAsWritten(long height, Exception e) {
    return new IOException("block " + height + " is not as it was written", e);
  }

  private static IOException inBlock(long height, IOException e) {
    return new IOException("in block " + height + ", " + e.getMessage(), e);
  }

  /// An archive holds no snapshots: what they save is made anew from the blocks.
  @Override
  public Optional<SnapshotTaken> snapshot(long atMost) {
    return Optional.empty();
  }

  @Override
  public void close() {
    // It is opened anew each time it is read.
  }

  private ArchiveBytes open() throws IOException {
    return new ArchiveBytes(Files.newInputStream(file));
  }

  private static byte[] readManifest(ArchiveBytes bytes) throws IOException {
    byte[] there = bytes.atMost(ZipParts.MANIFEST_HEAD);
    byte[] head = Arrays.copyOf(there, ZipParts.MANIFEST_HEAD);
    int length = ZipParts.lengthIn(head);
    int wrong = Arrays.mismatch(
        there, Arrays.copyOf(ZipParts.manifestHead(ZipParts.crcIn(head), length), there.length));
    if (wrong >= 0 || length < 0 || length > MOST_MANIFEST) {
      throw new IOException(
          "it does not begin as an archive does that bin/vat export has written, which shows at its byte "
              + Math.max(wrong, 0));
    }
    bytes.next(head.length - there.length); // Of one that was cut there are none.
    byte[] text = bytes.next(length);
    if (ZipParts.crc(text) != ZipParts.crcIn(head)) {
      throw new IOException(
          "its %s is not as it was written: its CRC-32 is %08x, and was %08x".formatted(
              ZipParts.MANIFEST, ZipParts.crc(text), ZipParts.crcIn(head)));
    }
    return text;
  }

  private Manifest parse() throws IOException {
    try {
      return Manifest.parse(manifestText);
    } catch (IOException e) {
      throw new IOException("in its " + ZipParts.MANIFEST + ", " + e.getMessage(), e);
    }
  }

  /// What to throw where the archive's blocks are not those of a container.
  JournalException refused(JournalException e) {
    return JournalException.unusable("the archive " + file + " cannot be read", e.getMessage(), e);
  }

  private static JournalException refused(Path file, IOException e) {
    String why = e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
    return JournalException.unusable("the archive " + file + " cannot be read", why, e);
  }
}
