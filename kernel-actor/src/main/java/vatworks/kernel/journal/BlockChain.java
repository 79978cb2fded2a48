package vatworks.kernel.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import vatworks.kernel.ByteWriter;
import vatworks.kernel.Change;

/// The chain of blocks: its last block's height and hash, and the open block at its end.
///
/// Two containers whose chains have one hash have one history, so one state. Not for several threads.
public final class BlockChain {

  private static final int HASH_BYTES = 32;

  private final MessageDigest sha256;
  private final ByteWriter open = new ByteWriter(64 << 10);
  private int openCranks;
  private long height;
  private byte[] hash = new byte[HASH_BYTES];

  public BlockChain() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A chain that goes on after a block that is known already.
  ///
  /// @param hash that block's
  public static BlockChain after(long height, byte[] hash) {
    BlockChain chain = new BlockChain();
    chain.height = height;
    chain.hash = hash;
    return chain;
  }

  /// The hash of the last closed block, all zeros before the first. Not to be modified.
  public byte[] lastHash() {
    return hash;
  }

  /// The height of the last closed block, 0 before the first.
  public long height() {
    return height;
  }

  /// The hash of the last closed block in hexadecimal, all zeros before the first.
  public String hash() {
    return HexFormat.of().formatHex(hash);
  }

  /// How many cranks the open block holds.
  public int openCranks() {
    return openCranks;
  }

  /// How long the open block's changes are, in bytes.
  public int openBytes() {
    return open.size();
  }

  /// Adds a crank to the open block.
  ///
  /// @param changes its changes, in order; the last is [Change.CrankEnded]
  public void add(List<Change> changes) {
    for (Change change : changes) {
      ChangeCodec.write(change, open);
    }
    openCranks++;
  }

  /// Closes the open block, which must hold a crank, and opens the next.
  public BlockCommitted close() {
    if (openCranks == 0) {
      throw new IllegalStateException("an empty block is never closed");
    }
    byte[] changes = open.toByteArray();
    height++;
    hash = hashOf(ChangeCodec.FORMAT, height, openCranks, changes, hash);
    BlockCommitted block = new BlockCommitted(ChangeCodec.FORMAT, height, openCranks, changes, hash);
    open.clear();
    openCranks = 0;
    return block;
  }

  /// Takes a block from the journal as the next of the chain.
  ///
  /// @param reader is handed the block's changes, in order, once it is known that they are the right ones
  /// @throws JournalException if the block does not follow; nothing has been handed over then
  public void follow(BlockCommitted block, Consumer<Change> reader) {
    follow(block);
    read(block, reader);
  }

  /// Hands over a block's changes, in order.
  ///
  /// @throws JournalException if the bytes are not what a kernel writes, naming the block
  public static void read(BlockCommitted block, Consumer<Change> reader) {
    try {
      ChangeCodec.read(block.changes(), reader);
    } catch (IllegalArgumentException e) {
      throw JournalException.unreadable(block, e);
    }
  }

  /// Takes a block from the journal as the next of the chain, and leaves its changes unread.
  ///
  /// @throws JournalException if the block does not follow
  public void follow(BlockCommitted block) {
    if (block.format() < ChangeCodec.OLDEST_FORMAT || block.format() > ChangeCodec.FORMAT) {
      throw JournalException.otherFormat(block);
    }
    if (block.height() != height + 1) {
      throw JournalException.wrongHeight(block, height + 1);
    }
    byte[] expected = hashOf(block.format(), block.height(), block.cranks(), block.changes(), hash);
    if (!Arrays.equals(expected, block.hash())) {
      throw JournalException.wrongHash(block, HexFormat.of().formatHex(expected));
    }
    height = block.height();
    hash = block.hash();
  }

  private byte[] hashOf(int format, long height, int cranks, byte[] changes, byte[] previous) {
    sha256.update(previous);
    sha256.update(ByteBuffer.allocate(16).putInt(format).putLong(height).putInt(cranks).array());
    return sha256.digest(changes);
  }
}
