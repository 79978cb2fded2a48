package vatworks.kernel.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// The bytes of an archive that are not its contents: those of a zip file, in the only form in which archives
/// have them. A reader makes them anew from what it has read and compares, so that every byte is accounted
/// for.
///
/// There are three entries: `manifest.json` and `sha256`, which are stored, and between them `blocks.cbor`,
/// which is deflated and of any length (zip64). `sha256` is the hash of every byte before its entry.
/// Numbers of the format are from the specification of zip files, APPNOTE.TXT 6.3.
final class ZipParts {

  static final String MANIFEST = "manifest.json";
  static final String BLOCKS = "blocks.cbor";
  static final String SHA256 = "sha256";

  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END = 0x06054b50;

  private static final short VERSION = 20;
  private static final short VERSION_64 = 45;
  private static final short MADE_ON_UNIX = 3 << 8 | VERSION_64;
  private static final short HAS_DESCRIPTOR = 8;
  private static final short STORED = 0;
  private static final short DEFLATED = 8;
  private static final short MIDNIGHT = 0;
  private static final short FIRST_OF_1980 = 0x21; // an archive does not depend on when it is made
  private static final int FILE_MODE = 0100644 << 16;
  private static final short ZIP_64 = 1; // the id of the extra field
  private static final int IN_ZIP_64 = -1;
  private static final short ENTRIES = 3;

  private static final int ROOM = 512;

  /// How long the part before the manifest is, in bytes.
  static final int MANIFEST_HEAD = 30 + MANIFEST.length();

  /// What is known of an entry when it has been written.
  ///
  /// @param offset of its header from the beginning of the file
  record Entry(long offset, int crc, long packed, long size) {}

  private ZipParts() {}

  static byte[] manifestHead(byte[] manifest) {
    return manifestHead(crc(manifest), manifest.length);
  }

  /// @param length in bytes
  static byte[] manifestHead(int crc, int length) {
    return storedHead(MANIFEST, crc, length);
  }

  static byte[] blocksHead() {
    ByteBuffer out = buffer();
    out.putInt(LOCAL).putShort(VERSION_64).putShort(HAS_DESCRIPTOR).putShort(DEFLATED);
    out.putShort(MIDNIGHT).putShort(FIRST_OF_1980).putInt(0).putInt(IN_ZIP_64).putInt(IN_ZIP_64);
    out.putShort((short) BLOCKS.length()).putShort((short) 20).put(ascii(BLOCKS));
    out.putShort(ZIP_64).putShort((short) 16).putLong(0).putLong(0);
    return bytes(out);
  }

  /// What follows the blocks.
  static byte[] blocksEnd(Entry blocks) {
    return bytes(
        buffer().putInt(DESCRIPTOR).putInt(blocks.crc).putLong(blocks.packed).putLong(blocks.size));
  }

  /// All that follows what is hashed.
  ///
  /// @param hash of everything before
  /// @param offset how much that is
  static byte[] tail(byte[] manifest, Entry blocks, byte[] hash, long offset) {
    byte[] sum = ascii(HexFormat.of().formatHex(hash) + "\n");
    byte[] head = storedHead(SHA256, crc(sum), sum.length);
    long directory = offset + head.length + sum.length;
    ByteBuffer out = buffer().put(head).put(sum);
    int start = out.position();
    central(out, MANIFEST, VERSION, STORED, crc(manifest)).putInt(manifest.length).putInt(manifest.length);
    centralEnd(out, MANIFEST, 0, 0);
    central(out, BLOCKS, VERSION_64, DEFLATED, blocks.crc).putInt(IN_ZIP_64).putInt(IN_ZIP_64);
    centralEnd(out, BLOCKS, 20, (int) blocks.offset);
    out.putShort(ZIP_64).putShort((short) 16).putLong(blocks.size).putLong(blocks.packed);
    central(out, SHA256, VERSION_64, STORED, crc(sum)).putInt(sum.length).putInt(sum.length);
    centralEnd(out, SHA256, 12, IN_ZIP_64);
    out.putShort(ZIP_64).putShort((short) 8).putLong(offset);
    int length = out.position() - start;
    out.putInt(END_64).putLong(44).putShort(MADE_ON_UNIX).putShort(VERSION_64).putInt(0).putInt(0);
    out.putLong(ENTRIES).putLong(ENTRIES).putLong(length).putLong(directory);
    out.putInt(LOCATOR_64).putInt(0).putLong(directory + length).putInt(1);
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(ENTRIES).putShort(ENTRIES);
    out.putInt(length).putInt(IN_ZIP_64).putShort((short) 0);
    return bytes(out);
  }

  /// What the part before the manifest says is its CRC-32.
  static int crcIn(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
  }

  /// What the part before the manifest says is its length.
  static int lengthIn(byte[] head) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(18);
  }

  private static byte[] storedHead(String name, int crc, int length) {
    ByteBuffer out = buffer();
    out.putInt(LOCAL).putShort(VERSION).putShort((short) 0).putShort(STORED);
    out.putShort(MIDNIGHT).putShort(FIRST_OF_1980).putInt(crc).putInt(length).putInt(length);
    out.putShort((short) name.length()).putShort((short) 0).put(ascii(name));
    return bytes(out);
  }

  private static ByteBuffer central(ByteBuffer out, String name, short version, short method, int crc) {
    short flags = name.equals(BLOCKS) ? HAS_DESCRIPTOR : 0;
    out.putInt(CENTRAL).putShort(MADE_ON_UNIX).putShort(version).putShort(flags).putShort(method);
    return out.putShort(MIDNIGHT).putShort(FIRST_OF_1980).putInt(crc);
  }

  private static void centralEnd(ByteBuffer out, String name, int extra, int offset) {
    out.putShort((short) name.length()).putShort((short) extra).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).putInt(FILE_MODE).putInt(offset).put(ascii(name));
  }

  static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer out) {
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }
}
