package vatworks.kernel.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import vatworks.kernel.Change;
import vatworks.kernel.Kernel;
import vatworks.kernel.Kref;
import vatworks.kernel.Lane;
import vatworks.kernel.Next;
import vatworks.kernel.Recalled;
import vatworks.kernel.Tables;
import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;

/// A journal as a history: the tables as they were after any crank, and what happened in between.
///
/// Every block is checked on the way; a [JournalException] names the one that is not what the container
/// wrote. Nothing is ever changed. Not for several threads.
public final class History implements AutoCloseable {

  // To go on from a snapshot in the store saves time where it saves this many cranks.
  private static final long WORTH_A_SNAPSHOT = 50_000;
  // A step back keeps tables this many cranks before, for the next step back.
  private static final long NEAR = 500;

  private final Blocks blocks;
  private final Checkpoints checkpoints = new Checkpoints();
  private final Causes causes;
  private Tables tables = new Tables();
  private boolean isUsable = true; // false where a crank was applied in part

  private History(JournalReader journal) {
    blocks = new Blocks(journal);
    causes = new Causes(blocks);
  }

  /// Opens a journal, and checks the chain of its blocks.
  ///
  /// @param journal is closed with this
  /// @throws JournalException if the journal is not what the container wrote
  public static History open(JournalReader journal) {
    History history = new History(journal);
    try {
      history.follow();
      return history;
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /// Takes in what a running container has added to the journal.
  ///
  /// @throws JournalException if what was added does not follow
  public void follow() {
    blocks.follow();
  }

  /// The number of the last crank, 0 where there is none.
  public long cranks() {
    return blocks.index().lastCrank(height());
  }

  /// The height of the last block, 0 where there is none.
  public long height() {
    return blocks.index().height();
  }

  /// The height of the block that a crank is in; 0 for crank 0.
  public long height(long crank) {
    return blocks.index().heightOf(checked(crank));
  }

  /// The first crank in a block.
  public long firstCrank(long height) {
    return blocks.index().lastCrank(height - 1) + 1;
  }

  /// The tables as they were after a crank; empty for crank 0.
  ///
  /// @return not to be changed, and good only until something else is asked of this history
  public Tables at(long crank) {
    checked(crank);
    boolean isBack = !isUsable || crank < tables.crank();
    long last = checkpoints.last(crank);
    if (isBack || tables.crank() < last) {
      tables = checkpoints.tables(last);
      isUsable = true;
    }
    if (crank - tables.crank() >= WORTH_A_SNAPSHOT) {
      skipToSnapshot(crank);
    }
    if (isBack && crank - tables.crank() > NEAR * 2) {
      forward(crank - NEAR);
      checkpoints.offerNear(tables);
    }
    forward(crank);
    return tables;
  }

  /// A crank's changes, in order.
  public List<Change> changes(long crank) {
    if (crank == 0) {
      throw new IllegalArgumentException("nothing happened before crank 1");
    }
    return blocks.changes(checked(crank));
  }

  /// What happened in a crank. Afterwards the tables are at hand as they were after it.
  public Story story(long crank) {
    List<Change> changes = changes(crank);
    at(crank - 1);
    Optional<Lane> taken = Change.taken(changes);
    Next next = taken.map(new Kernel(tables)::next).orElseGet(Next.Nothing::new);
    Change.CrankEnded ended = (Change.CrankEnded) changes.getLast();
    Occasion occasion = Occasion.of(next, taken.map(tables::head), changes);
    isUsable = false;
    Recalled recalled = Recalled.apply(tables, next, changes);
    isUsable = true;
    return new Story(
        crank, height(crank), ended.vat(), nameOf(ended.vat()), occasion, recalled, changes, fault(changes));
  }

  /// The first crank after this one that is sought.
  ///
  /// @param goesOn is asked before each crank; the search ends where it says no
  /// @return empty if there is none up to where the search ends
  public OptionalLong find(long after, Sought sought, BooleanSupplier goesOn) {
    at(after);
    for (long crank = after + 1; crank <= cranks() && goesOn.getAsBoolean(); crank++) {
      List<Change> changes = changes(crank);
      at(crank - 1);
      if (sought.isIn(tables, changes)) {
        return OptionalLong.of(crank);
      }
    }
    return OptionalLong.empty();
  }

  /// Which crank caused which.
  public Causes causes() {
    causes.follow();
    return causes;
  }

  /// How each vat that held a reference up to a crank came to hold it.
  public Introductions introductions(Kref kref, long until) {
    return Introductions.of(kref, checked(until), blocks, causes());
  }

  /// What a vat is called, at the crank that was last asked for.
  public String nameOf(VatId vat) {
    return vat.equals(VatId.KERNEL) ? Story.KERNEL : tables.vat(vat).name();
  }

  @Override
  public void close() {
    blocks.close();
  }

  /// Why a crank was aborted, if it was: its vat was terminated, or had its turn undone.
  static Optional<String> fault(List<Change> changes) {
    VatId vat = ((Change.CrankEnded) changes.getLast()).vat();
    for (Change change : changes) {
      if (change instanceof Change.VatTerminated gone && gone.vat().equals(vat)) {
        return Optional.of(gone.reason());
      }
      if (change instanceof Change.TurnUndone undone) {
        return Optional.of(undone.reason());
      }
    }
    return Optional.empty();
  }

  private long checked(long crank) {
    if (crank < 0 || crank > cranks()) {
      throw new IllegalArgumentException(
          "the journal has cranks 1 to " + cranks() + ", found crank " + crank);
    }
    return crank;
  }

  private void skipToSnapshot(long crank) {
    BlockIndex index = blocks.index();
    Optional<SnapshotTaken> snapshot = blocks.journal()
        .snapshot(index.heightOf(crank + 1) - 1)
        .filter(it -> index.lastCrank(it.height()) - tables.crank() >= WORTH_A_SNAPSHOT / 2)
        .filter(it -> Arrays.equals(it.hash(), index.hash(it.height())));
    snapshot.flatMap(TablesCodec::read).ifPresent(then -> {
      tables = then;
      checkpoints.keep(then.crank(), snapshot.get().tables());
    });
  }

  // Whole blocks go past as they are stored; what is near is taken from the blocks at hand.
  private void forward(long crank) {
    BlockIndex index = blocks.index();
    isUsable = false;
    while (tables.crank() < crank) {
      long height = index.heightOf(tables.crank() + 1);
      long last = index.heightOf(crank + 1) - 1;
      if (tables.crank() == index.lastCrank(height - 1) && last > height) {
        blocks.read(height, last, block -> {
          BlockChain.read(block, tables::apply);
          checkpoints.offer(tables);
        });
      } else {
        blocks.changes(tables.crank() + 1).forEach(tables::apply);
        if (tables.crank() == index.lastCrank(height)) {
          checkpoints.offer(tables);
        }
      }
    }
    isUsable = true;
  }
}
