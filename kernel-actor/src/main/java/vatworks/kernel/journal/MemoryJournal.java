package vatworks.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A journal in memory: it has the blocks that it was given, and is gone with its container. One thread adds
/// to it, any may read.
public final class MemoryJournal implements JournalReader {

  private final List<BlockCommitted> blocks = new ArrayList<>();

  /// Adds the next block.
  public synchronized void add(BlockCommitted block) {
    blocks.add(block);
  }

  @Override
  public synchronized long height() {
    return blocks.isEmpty() ? 0 : blocks.getLast().height();
  }

  @Override
  public void blocks(long from, Predicate<BlockCommitted> reader) {
    for (BlockCommitted block : since(from)) {
      if (!reader.test(block)) {
        return;
      }
    }
  }

  private synchronized List<BlockCommitted> since(long from) {
    return blocks.stream().filter(block -> block.height() >= from).toList();
  }

  @Override
  public Optional<SnapshotTaken> snapshot(long atMost) {
    return Optional.empty();
  }

  @Override
  public void close() {
    // It is read as often as one likes.
  }
}
