package vatworks.kernel.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vatworks.kernel.Change;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;

/// A journal's blocks, by the cranks in them. Every block is checked against the chain, when it is first seen
/// and whenever it is read again.
final class Blocks implements AutoCloseable {

  // How long the blocks are together, in bytes, that are kept at hand as changes.
  private static final long AT_HAND = 8 << 20;
  private static final long STRETCH = 1_024; // cranks

  private final JournalReader journal;
  private final BlockIndex index = new BlockIndex();
  private final BlockChain chain = new BlockChain();
  private final Map<Long, Opened> opened = new LinkedHashMap<>(16, 0.75f, true); // least used first
  private long openedBytes;

  /// A block's changes, crank by crank.
  private record Opened(List<List<Change>> cranks, int bytes) {}

  Blocks(JournalReader journal) {
    this.journal = journal;
  }

  BlockIndex index() {
    return index;
  }

  /// Takes in what was added to the journal since it was last looked at.
  void follow() {
    journal.blocks(index.height() + 1, block -> {
      chain.follow(block);
      index.add(block);
      return true;
    });
  }

  JournalReader journal() {
    return journal;
  }

  /// A crank's changes, in order.
  List<Change> changes(long crank) {
    long height = index.heightOf(crank);
    if (!opened.containsKey(height)) {
      open(height);
    }
    return opened.get(height).cranks().get((int) (crank - index.lastCrank(height - 1) - 1));
  }

  // Opens a block, and where blocks are short, those about it: whoever goes on or back wants them next.
  private void open(long height) {
    long stretch = (index.lastCrank(height) - 1) / STRETCH * STRETCH;
    long from = index.heightOf(stretch + 1);
    long to = index.heightOf(stretch + STRETCH + 1) - 1;
    forget();
    read(from, to, block -> {
      Opened before = opened.put(block.height(), open(block));
      openedBytes += block.changes().length - (before == null ? 0 : before.bytes());
    });
  }

  private static Opened open(BlockCommitted block) {
    List<List<Change>> cranks = new ArrayList<>(block.cranks());
    List<Change> changes = new ArrayList<>();
    BlockChain.read(block, change -> {
      changes.add(change);
      if (change instanceof Change.CrankEnded) {
        cranks.add(List.copyOf(changes));
        changes.clear();
      }
    });
    if (cranks.size() != block.cranks()) {
      throw JournalException.unreadable(
          block.height(),
          new IllegalArgumentException(
              "expected " + block.cranks() + " cranks in it, found " + cranks.size()));
    }
    return new Opened(cranks, block.changes().length);
  }

  private void forget() {
    var oldest = opened.values().iterator();
    while (openedBytes > AT_HAND && oldest.hasNext()) {
      openedBytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /// Hands over all changes of these blocks, in order.
  void changes(long from, long to, Consumer<Change> reader) {
    read(from, to, block -> BlockChain.read(block, reader));
  }

  /// Hands over these blocks, in order.
  ///
  /// @throws JournalException if one is not there any more, or is another one now
  void read(long from, long to, Consumer<BlockCommitted> reader) {
    if (from > to) {
      return;
    }
    BlockChain check = BlockChain.after(from - 1, index.hash(from - 1));
    journal.blocks(from, block -> {
      check.follow(block);
      reader.accept(block);
      return block.height() < to;
    });
    if (check.height() != to) {
      throw JournalException.ends(check.height(), to);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
