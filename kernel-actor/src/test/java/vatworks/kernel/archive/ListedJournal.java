package vatworks.kernel.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vatworks.kernel.Change;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Message;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.vat.Slot;

/// A journal in a list.
final class ListedJournal implements JournalReader, JournalWriter {

  final List<BlockCommitted> blocks = new ArrayList<>();
  final List<SnapshotTaken> snapshots = new ArrayList<>();
  Runnable whenRead = () -> {
  };

  /// Eight cranks in blocks of three: a vat, and messages to it of which all but one are delivered.
  static ListedJournal greeting() {
    ListedJournal journal = new ListedJournal();
    BlockChain chain = new BlockChain();
    VatId alice = new VatId(1);
    Kref root = Kref.object(20);
    chain.add(
        List.of(
            new Change.VatAdded(alice, "alice"),
            new Change.ObjectAdded(root, alice, Slot.object(0)),
            new Change.SlotAdded(alice, Slot.object(0), root),
            new Change.Enqueued(new Message(root, "greet", "#[\"Grüße\"]", List.of())),
            new Change.CrankEnded(1, VatId.KERNEL, 0, 0)));
    for (long crank = 2; crank <= 8; crank++) {
      if (chain.openCranks() == 3) {
        journal.blocks.add(chain.close());
      }
      chain.add(
          List.of(
              new Change.Dequeued(Lane.MAIN),
              new Change.Logged(alice, "greeting " + crank),
              new Change.Enqueued(new Message(root, "greet", "#[" + crank + "]", List.of(root))),
              new Change.CrankEnded(crank, alice, crank * 77, 0)));
    }
    journal.blocks.add(chain.close());
    return journal;
  }

  @Override
  public long height() {
    return blocks.size();
  }

  @Override
  public void blocks(long from, Predicate<BlockCommitted> reader) {
    whenRead.run();
    for (BlockCommitted block : List.copyOf(blocks).subList((int) from - 1, blocks.size())) {
      if (!reader.test(block)) {
        return;
      }
    }
  }

  @Override
  public Optional<SnapshotTaken> snapshot(long atMost) {
    return Optional.empty();
  }

  @Override
  public void append(BlockCommitted block) {
    blocks.add(block);
  }

  @Override
  public void add(SnapshotTaken snapshot) {
    snapshots.add(snapshot);
  }

  @Override
  public void commit() {
    // It is there already.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
