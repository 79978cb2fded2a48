package vatworks.container;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.Invariants;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;
import vatworks.kernel.recovery.Divergence;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.replay.History;
import vatworks.kernel.store.Journals;

/// Looks a container over from its first block to its last, whether it runs or not, and changes nothing.
public final class Doctor {

  /// Something that is not as it should be.
  ///
  /// @param text what, in one line or several
  /// @param remedy what is to be done about it, in a sentence
  public record Finding(String text, String remedy) {}

  /// What was found.
  ///
  /// @param height how many blocks were read and are sound
  /// @param crank the last sound crank
  /// @param hash of the last sound block, in hexadecimal
  /// @param vats how many vats were run again
  /// @param tablesTime how long it took to read and check the blocks and to make the tables of them
  /// @param vatsTime how long it took to do so once more and to run the vats' turns again
  /// @param findings none where the container is sound
  public record Report(
      long height,
      long crank,
      String hash,
      int vats,
      Duration tablesTime,
      Duration vatsTime,
      List<Finding> findings) {}

  private final JournalReader journal;
  private final JournalReader snapshots;
  private final ContainerFile file;
  private final Duration replayTurn;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final Tables tables = new Tables();
  private final BlockChain chain = new BlockChain();

  private Doctor(
      JournalReader journal,
      JournalReader snapshots,
      ContainerFile file,
      Duration replayTurn,
      Progress progress) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.file = file;
    this.replayTurn = replayTurn;
    this.progress = progress;
  }

  /// Examines the container of a basedir. It may be running.
  ///
  /// @throws ContainerException if there is none, or its journal cannot even be opened
  public static Report examine(Path basedir, Options options, Progress progress) {
    VatFolder folder = VatFolder.of(basedir);
    ContainerFile file = ContainerFile.existing(folder, options.store());
    Journals journals = Opening.journals(options.store(), folder);
    try (JournalReader journal = journals.reader(file.journal());
        JournalReader snapshots = journals.reader(file.journal())) {
      return new Doctor(journal, snapshots, file, options.replayTurn(), progress).examine();
    } catch (JournalException e) {
      throw new ContainerException(e.getMessage(), e);
    }
  }

  private Report examine() {
    long begin = System.nanoTime();
    boolean isWhole = checkBlocks();
    long middle = System.nanoTime();
    int vats = isWhole ? checkVats() : 0;
    return new Report(
        chain.height(),
        tables.crank(),
        chain.hash(),
        vats,
        Duration.ofNanos(middle - begin),
        Duration.ofNanos(System.nanoTime() - middle),
        List.copyOf(findings));
  }

  private boolean checkBlocks() {
    try {
      long height = journal.height();
      journal.blocks(1, block -> {
        take(block);
        progress.at(block.height(), 2 * height);
        return block.height() < height;
      });
      file.requireReached(journal);
    } catch (JournalException e) {
      findings.add(
          new Finding(
              e.getMessage(),
              "the container will not start from this journal: restore it from a copy" + orSave()));
      return false;
    }
    for (String breach : Invariants.breaches(tables)) {
      findings.add(
          new Finding(
              "the kernel's tables contradict themselves: " + breach,
              "this is a bug in Vatworks: keep a copy of the container, and report it"));
    }
    return true;
  }

  private String orSave() {
    return tables.crank() == 0
        ? ""
        : "; or save what is before the damage, bin/vat export --at " + tables.crank()
            + ", and go on from that with bin/vat import";
  }

  private void take(BlockCommitted block) {
    chain.follow(block, tables::apply);
    Optional<SnapshotTaken> snapshot = snapshots.snapshot(block.height())
        .filter(it -> it.height() == block.height());
    if (snapshot.isPresent() && !isRight(snapshot.get())) {
      findings.add(
          new Finding(
              snapshot.get() + " is not what the blocks up to it say",
              "nothing need be done: it is passed over where it can be recognised; to be rid of it, export and"
                  + " import the container"));
    }
  }

  private boolean isRight(SnapshotTaken snapshot) {
    return Arrays.equals(snapshot.hash(), chain.lastHash())
        && (snapshot.format() < TablesCodec.OLDEST_FORMAT // Nobody reads it any more.
            || Arrays.equals(snapshot.tables(), TablesCodec.write(tables)));
  }

  private int checkVats() {
    Recovery.Recovered recovered = Recovery.runFromBeginning(
        journal, (name, code, first) -> VatCode.of(name, code).load(first), replayTurn,
        (done, of) -> progress.at(of + done, 2 * of));
    if (!recovered.divergences().isEmpty()) {
      try (History history = History.open(snapshots)) {
        for (Divergence divergence : recovered.divergences()) {
          findings.add(
              new Finding(
                  DivergenceText.of(divergence, history),
                  "at the next start the vat will be stopped, and its messages will wait; the others will run"));
        }
      }
    }
    return recovered.vats().size() + recovered.divergences().size();
  }
}
