package vatworks.kernel.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A journal that is nowhere but in memory. One thread may write it while others read it.
public final class MemoryJournal implements JournalReader, JournalWriter {

  private final List<BlockCommitted> blocks = new ArrayList<>(); // by height, from 1
  private final TreeMap<Long, SnapshotTaken> snapshots = new TreeMap<>();

  @Override
  public synchronized void append(BlockCommitted block) {
    if (block.height() != blocks.size() + 1L) {
      throw JournalException.wrongHeight(block, blocks.size() + 1L);
    }
    blocks.add(block);
  }

  @Override
  public synchronized void add(SnapshotTaken snapshot) {
    snapshots.put(snapshot.height(), snapshot);
  }

  @Override
  public void commit() {
    // What is added is there at once.
  }

  @Override
  public synchronized long height() {
    return blocks.size();
  }

  @Override
  public void blocks(long from, Predicate<BlockCommitted> reader) {
    Optional<BlockCommitted> next = block(from);
    while (next.isPresent() && reader.test(next.get())) {
      next = block(next.get().height() + 1);
    }
  }

  private synchronized Optional<BlockCommitted> block(long height) {
    return height <= blocks.size() ? Optional.of(blocks.get((int) height - 1)) : Optional.empty();
  }

  @Override
  public synchronized Optional<SnapshotTaken> snapshot(long atMost) {
    return Optional.ofNullable(snapshots.floorEntry(atMost))
        .map(Map.Entry::getValue)
        .filter(SnapshotTaken::isWhole);
  }

  /// Does nothing: what is kept in memory is there for as long as somebody has it.
  @Override
  public void close() {
    // Nothing is open.
  }
}
