package vatworks.kernel.replay;

import java.util.Arrays;
import vatworks.kernel.journal.BlockCommitted;

/// Which cranks are in which block, and the blocks' hashes.
final class BlockIndex {

  private static final int HASH_BYTES = 32;

  private final Longs lastCranks = new Longs(); // by height, from 0: there, no block ends with crank 0
  private byte[] hashes = new byte[HASH_BYTES << 4]; // likewise; the first is that before all blocks

  BlockIndex() {
    lastCranks.add(0);
  }

  /// Adds the next block.
  void add(BlockCommitted block) {
    int at = lastCranks.size() * HASH_BYTES;
    if (at == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(at, 2));
    }
    System.arraycopy(block.hash(), 0, hashes, at, HASH_BYTES);
    lastCranks.add(lastCrank(height()) + block.cranks());
  }

  /// The height of the last block, 0 where there is none.
  long height() {
    return lastCranks.size() - 1L;
  }

  /// The number of the last crank of a block; 0 at height 0.
  long lastCrank(long height) {
    return lastCranks.at(height);
  }

  /// The height of the block that a crank is in; 0 for crank 0.
  long heightOf(long crank) {
    return lastCranks.firstNotUnder(crank);
  }

  /// A block's hash; all zeros at height 0.
  byte[] hash(long height) {
    int at = Math.toIntExact(height * HASH_BYTES);
    return Arrays.copyOfRange(hashes, at, at + HASH_BYTES);
  }
}
