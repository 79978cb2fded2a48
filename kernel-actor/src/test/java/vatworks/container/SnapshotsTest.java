package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.recovery.VatCodes;
import vatworks.kernel.store.Journals;

/// A container that is brought back from a snapshot is what it would be if all blocks were read.
class SnapshotsTest {

  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite())
      .withSnapshots(2);
  private static final VatCodes CODES = (name, code, first) -> VatCode.of(name, code).load(first);

  @TempDir
  Path dir;

  /// Two vats that gossip for a while, are both upgraded, and gossip on.
  @BeforeEach
  void gossipUpgradeAndGossip() {
    GossipBasedir.write(dir, 1, 10);
    try (Container container = Container.open(dir, KEPT)) {
      container.run().join();
      for (String vat : container.vats()) {
        container.upgrade(vat).join();
      }
      container.send(container.vats().getFirst(), 0, "gossip", "[50000000000, \"@n1\"]").join();
      container.atRest().join();
    }
  }

  /// The journal, and from which block on it is read.
  private static final class Watched implements JournalReader {

    private final JournalReader journal;
    private final List<Long> from = new ArrayList<>();

    Watched(JournalReader journal) {
      this.journal = journal;
    }

    @Override
    public long height() {
      return journal.height();
    }

    @Override
    public void blocks(long first, Predicate<BlockCommitted> reader) {
      from.add(first);
      journal.blocks(first, reader);
    }

    @Override
    public Optional<SnapshotTaken> snapshot(long atMost) {
      return journal.snapshot(atMost);
    }

    @Override
    public void close() {
      journal.close();
    }
  }

  /// Brings the container back in both ways.
  ///
  /// @return the height of the snapshot from which it is brought back, 0 for none
  private long broughtBack() {
    try (Watched journal = new Watched(
        Journals.sqlite(dir.resolve(".vat/journal.db")).reader(ContainerFile.MAIN))) {
      Recovery.Progress silent = (height, of) -> {
      };
      Recovery.Recovered quick = Recovery.run(journal, CODES, Duration.ofMinutes(1), silent);
      long snapshot = journal.from.getFirst() - 1;
      Recovery.Recovered whole = Recovery.runFromBeginning(journal, CODES, Duration.ofMinutes(1), silent);
      assertThat(quick.tables()).hasToString(whole.tables().toString());
      assertThat(quick.chain().hash()).isEqualTo(whole.chain().hash());
      assertThat(quick.vats().keySet()).isEqualTo(whole.vats().keySet());
      assertThat(quick.divergences()).isEmpty();
      assertThat(whole.divergences()).isEmpty();
      return snapshot;
    }
  }

  @Test
  void blocksBeforeTheFirstTurnThatIsNeededAreNotRead() {
    assertThat(broughtBack()).isGreaterThan(10);
  }

  @Test
  void aDamagedSnapshotIsPassedOverForTheOneBefore() throws Exception {
    long snapshot = broughtBack();
    Damage.flip(dir, "snapshot", "snapshot_payload", snapshot, 100);
    assertThat(broughtBack()).isEqualTo(snapshot - 2);
    Damage.run(dir, "UPDATE snapshot SET snapshot_payload = zeroblob(10)");
    assertThat(broughtBack()).isZero();
    try (Container container = Container.open(dir, KEPT)) {
      assertThat(container.divergences()).isEmpty();
    }
  }

  @Test
  void theNewestSnapshotThatCanBeReadIsTaken() {
    long snapshot = broughtBack();
    Journals journals = Journals.sqlite(dir.resolve(".vat/journal.db"));
    try (JournalReader reader = journals.reader(ContainerFile.MAIN);
        JournalWriter writer = journals.writer(ContainerFile.MAIN)) {
      // That of a newer version: the last of all, and those from which it would go on.
      for (long height = snapshot - 2; height <= reader.height(); height += 2) {
        if (height <= snapshot || height + 2 > reader.height()) {
          newer(reader, writer, height);
        }
      }
      writer.commit();
    }
    assertThat(broughtBack()).isEqualTo(snapshot - 4);
  }

  private static void newer(JournalReader reader, JournalWriter writer, long height) {
    SnapshotTaken taken = reader.snapshot(height).orElseThrow();
    writer.add(SnapshotTaken.of(TablesCodec.FORMAT + 1, height, taken.hash(), new byte[]{1, 2, 3}));
  }

  @Test
  void aSnapshotOfANewerFormatIsPassedOver() {
    Journals journals = Journals.sqlite(dir.resolve(".vat/journal.db"));
    try (JournalReader reader = journals.reader(ContainerFile.MAIN);
        JournalWriter writer = journals.writer(ContainerFile.MAIN)) {
      for (long height = 2; height <= reader.height(); height += 2) {
        newer(reader, writer, height);
      }
      writer.commit();
    }
    assertThat(broughtBack()).isZero();
  }
}
