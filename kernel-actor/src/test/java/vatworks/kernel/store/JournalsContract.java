package vatworks.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vatworks.kernel.Tables;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;

/// What holds of journals in every kind of database: what a kernel writes is what a reader reads, and what
/// was changed in between is refused.
abstract class JournalsContract {

  private Database database;
  private Journals journals;

  /// A database without tables.
  abstract Database newDatabase() throws Exception;

  @BeforeEach
  void makeDatabase() throws Exception {
    database = newDatabase();
    journals = new JdbcJournals(database);
  }

  final Database database() {
    return database;
  }

  final Journals journals() {
    return journals;
  }

  /// Changes what is stored, as somebody with an editor would.
  final void tamper(String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      Sql.run(connection, sql);
    }
  }

  private void replaceBlock(long height, byte[] payload) throws SQLException {
    replace("UPDATE event_journal SET event_payload = ? WHERE sequence_number = ?", height, payload);
  }

  private void replaceSnapshot(long height, byte[] payload) throws SQLException {
    replace("UPDATE snapshot SET snapshot_payload = ? WHERE sequence_number = ?", height, payload);
  }

  private void replace(String sql, long height, byte[] payload) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, payload);
      statement.setLong(2, height);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  final List<BlockCommitted> blocks() {
    return blocks(1);
  }

  final List<BlockCommitted> blocks(long from) {
    List<BlockCommitted> blocks = new ArrayList<>();
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      reader.blocks(from, blocks::add);
    }
    return blocks;
  }

  /// What follows from the blocks that are stored.
  final String replayed() {
    Tables tables = new Tables();
    BlockChain chain = new BlockChain();
    blocks().forEach(block -> chain.follow(block, tables::apply));
    return tables.toString();
  }

  /// A journal of 7 blocks.
  final KernelStatus sevenBlocks() {
    try (StoredKernel kernel = new StoredKernel(journals, 10, OptionalInt.of(3))) {
      kernel.begin();
      KernelStatus status = kernel.hop(49);
      assertThat(status.height()).isEqualTo(7);
      return status;
    }
  }

  @Test
  void whatTheKernelWritesIsWhatIsRead() {
    KernelStatus status = sevenBlocks();
    List<BlockCommitted> blocks = blocks();
    BlockChain chain = new BlockChain();
    blocks.forEach(block -> chain.follow(block, change -> {
    }));
    assertThat(chain.hash()).isEqualTo(status.hash());
    assertThat(blocks(6)).extracting(BlockCommitted::height).containsExactly(6L, 7L);
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      assertThat(reader.height()).isEqualTo(7);
      List<Long> first = new ArrayList<>();
      reader.blocks(1, block -> {
        first.add(block.height());
        return first.size() < 2;
      });
      assertThat(first).containsExactly(1L, 2L);
    }
  }

  @Test
  void aKernelThatWasClosedGoesOnWhereItWas() {
    KernelStatus before = sevenBlocks();
    try (StoredKernel kernel = new StoredKernel(journals)) {
      assertThat(kernel.begin()).isEqualTo(
          new KernelStatus(false, 0, before.crank(), 7, before.hash(), before.faults()));
      assertThat(kernel.hop(1).height()).isEqualTo(9);
      assertThat(replayed()).isEqualTo(kernel.tables());
    }
  }

  @Test
  void aJournalIsReadWhileItIsWritten() {
    try (StoredKernel kernel = new StoredKernel(journals);
        JournalReader reader = journals.reader(StoredKernel.NAME)) {
      kernel.begin();
      long height = reader.height();
      long later = kernel.hop(10).height();
      assertThat(height).isEqualTo(1);
      assertThat(reader.height()).isEqualTo(later);
    }
  }

  @Test
  void aJournalThatWasNeverWrittenIsEmpty() {
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      assertThat(reader.height()).isZero();
      assertThat(reader.snapshot(Long.MAX_VALUE)).isEmpty();
      reader.blocks(1, block -> {
        throw new AssertionError(block);
      });
    }
    journals.prepare();
    journals.prepare();
    assertThat(blocks()).isEmpty();
  }

  @Test
  void aBlockOfSeventyMegabytesIsWrittenAndRead() {
    try (StoredKernel kernel = new StoredKernel(journals)) {
      kernel.begin();
      kernel.send("echo", "x".repeat(71));
      kernel.run();
      assertThat(replayed()).isEqualTo(kernel.tables());
    }
    assertThat(blocks().stream().mapToInt(block -> block.changes().length).max().getAsInt())
        .isGreaterThan(70_000_000);
  }

  @Test
  void aFlippedBitIsRefusedWithTheBlocksHeight() throws Exception {
    sevenBlocks();
    byte[] payload = Cbor.write(blocks().get(3));
    payload[payload.length / 2] ^= 0x10;
    replaceBlock(4, payload);
    assertRefused("block 4 of the journal ");
  }

  @Test
  void bytesThatAreNoBlockAreRefusedWithItsHeight() throws Exception {
    sevenBlocks();
    replaceBlock(4, new byte[]{1, 2, 3});
    assertRefused("block 4 of the journal cannot be read: ");
  }

  @Test
  void aMissingBlockIsRefusedWithItsHeight() throws Exception {
    sevenBlocks();
    tamper("DELETE FROM event_journal WHERE sequence_number = 4");
    assertRefused("block 4 of the journal is missing: the next that is there is block 5");
  }

  @Test
  void twoSwappedBlocksAreRefusedWithTheirHeights() throws Exception {
    sevenBlocks();
    tamper("UPDATE event_journal SET sequence_number = -1 WHERE sequence_number = 4");
    tamper("UPDATE event_journal SET sequence_number = 4 WHERE sequence_number = 5");
    tamper("UPDATE event_journal SET sequence_number = 5 WHERE sequence_number = -1");
    assertRefused(
        "the journal is missing a block or has them in another order: expected block 4, found block 5");
  }

  @Test
  void tablesOfANewerVersionAreRefused() throws Exception {
    sevenBlocks();
    tamper("UPDATE vatworks_schema SET version = 7");
    String sentence = database.where() + " is of version 7; this Vatworks knows versions up to 1: "
        + "open it with the Vatworks that wrote it, or a newer one";
    assertThatThrownBy(() -> journals.reader(StoredKernel.NAME))
        .isInstanceOf(JournalException.class).hasMessage(sentence);
    assertThatThrownBy(journals::prepare).isInstanceOf(JournalException.class).hasMessage(sentence);
  }

  @Test
  void aBlockOfANewerFormatIsRefusedWithBothVersions() throws Exception {
    sevenBlocks();
    BlockCommitted block = blocks().get(6);
    record Newer(int format, long height, int cranks, byte[] changes, byte[] hash, String andMore) {}
    byte[] payload = Cbor.write(
        new Newer(99, block.height(), block.cranks(), block.changes(), block.hash(), "new"));
    replaceBlock(7, payload);
    assertRefused("block 7 of the journal is in format 99; this version of Vatworks reads ");
  }

  @Test
  void snapshotsAreTakenAndTheNewestWholeOneIsFound() throws Exception {
    sevenBlocks();
    assertThat(snapshot(Long.MAX_VALUE)).isEqualTo(6);
    assertThat(snapshot(6)).isEqualTo(6);
    assertThat(snapshot(5)).isEqualTo(3);
    assertThat(snapshot(2)).isZero();
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      SnapshotTaken taken = reader.snapshot(6).orElseThrow();
      Tables tables = new Tables();
      BlockChain chain = new BlockChain();
      blocks().subList(0, 6).forEach(block -> chain.follow(block, tables::apply));
      assertThat(taken.hash()).isEqualTo(chain.lastHash());
      assertThat(TablesCodec.read(taken).orElseThrow().toString()).isEqualTo(tables.toString());
    }
  }

  @Test
  void aDamagedSnapshotIsPassedOver() throws Exception {
    sevenBlocks();
    byte[] payload;
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      payload = Cbor.write(reader.snapshot(6).orElseThrow());
    }
    payload[payload.length / 2] ^= 0x10;
    replaceSnapshot(6, payload);
    assertThat(snapshot(Long.MAX_VALUE)).isEqualTo(3);
    replaceSnapshot(3, new byte[]{1, 2, 3});
    assertThat(snapshot(Long.MAX_VALUE)).isZero();
  }

  @Test
  void aSnapshotThatCannotBeStoredIsOfNoConsequence() throws Exception {
    journals.prepare();
    tamper("DROP TABLE snapshot");
    KernelStatus status = sevenBlocks();
    try (StoredKernel kernel = new StoredKernel(journals)) {
      assertThat(kernel.begin().hash()).isEqualTo(status.hash());
    }
  }

  @Test
  void whatIsImportedIsWhatAKernelWouldHaveWritten() throws Exception {
    KernelStatus status = sevenBlocks();
    List<BlockCommitted> blocks = blocks();
    Journals copy = new JdbcJournals(newDatabase());
    copy.prepare();
    try (JournalWriter writer = copy.writer(StoredKernel.NAME);
        JournalReader reader = journals.reader(StoredKernel.NAME)) {
      blocks.forEach(writer::append);
      writer.add(reader.snapshot(3).orElseThrow());
      writer.add(reader.snapshot(3).orElseThrow());
      writer.commit();
      assertThatThrownBy(() -> writer.append(blocks.get(2)))
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith("block 3 could not be written to the journal: a block of that height");
    }
    try (StoredKernel kernel = new StoredKernel(copy)) {
      assertThat(kernel.begin().hash()).isEqualTo(status.hash());
      assertThat(kernel.hop(1).height()).isEqualTo(9);
    }
    try (JournalReader reader = copy.reader(StoredKernel.NAME)) {
      assertThat(reader.snapshot(9).orElseThrow().height()).isEqualTo(3);
    }
  }

  @Test
  void whatIsNotCommittedIsNotImported() {
    sevenBlocks();
    BlockCommitted block = blocks().get(0);
    try (JournalWriter writer = journals.writer("other")) {
      writer.append(block);
    }
    try (JournalReader reader = journals.reader("other")) {
      assertThat(reader.height()).isZero();
    }
  }

  @Test
  void aKernelWhoseJournalAnotherWritesStopsAndLetsNothingOut() {
    try (StoredKernel kernel = new StoredKernel(journals); StoredKernel other = new StoredKernel(journals)) {
      other.begin();
      CompletableFuture<KernelStatus> answer = kernel.beginning();
      assertThat(kernel.failure())
          .isInstanceOf(JournalException.class)
          .hasMessageStartingWith(
              "block 1 could not be written to the journal: a block of that height is there already");
      assertThat(answer).isNotDone();
      assertThat(other.hop(1).height()).isEqualTo(3);
    }
    assertThat(blocks()).hasSize(3);
  }

  private long snapshot(long atMost) {
    try (JournalReader reader = journals.reader(StoredKernel.NAME)) {
      return reader.snapshot(atMost).map(SnapshotTaken::height).orElse(0L);
    }
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> new StoredKernel(journals))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith(sentence);
  }
}
