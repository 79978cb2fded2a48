package vatworks.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.actor.KernelActor;
import vatworks.kernel.actor.KernelStatus;
import vatworks.kernel.journal.JournalException;

class SqliteJournalsTest extends JournalsContract {

  @TempDir
  Path folder;

  private int databases;

  @Override
  Database newDatabase() {
    // A path may hold anything.
    return new SqliteFile(folder.resolve("a #1? 100% journal " + ++databases + ".db"));
  }

  private Path file() {
    return ((SqliteFile) database()).file();
  }

  @Test
  void everyCommitIsSynced() throws Exception {
    try (StoredKernel kernel = new StoredKernel(journals())) {
      kernel.begin();
      assertThat(kernel.onItsConnection("PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(kernel.onItsConnection("PRAGMA synchronous")).isEqualTo("2");
    }
  }

  @Test
  void aClosedJournalIsOneFile() throws Exception {
    sevenBlocks();
    assertThat(Files.list(folder)).containsExactly(file());
  }

  @Test
  void whatWasAcknowledgedIsInACopyOfTheFilesOfARunningKernel() throws Exception {
    try (StoredKernel kernel = new StoredKernel(journals())) {
      kernel.begin();
      KernelStatus status = kernel.hop(1_000);
      Journals copy = copy("");
      try (StoredKernel other = new StoredKernel(copy)) {
        assertThat(other.begin().hash()).isEqualTo(status.hash());
      }
    }
  }

  // As it would be after a power failure: what is in memory alone is gone.
  private Journals copy(String into) throws Exception {
    Path to = Files.createDirectories(folder.resolve("copy" + into)).resolve("journal.db");
    Files.copy(file(), to);
    Path log = Path.of(file() + "-wal");
    if (Files.exists(log)) {
      Files.copy(log, Path.of(to + "-wal"));
    }
    return Journals.sqlite(to);
  }

  @Test
  void aFileThatWasCutIsRefusedWithTheHeightOfTheBlockThatIsGone() throws Exception {
    sevenBlocksOfTenKilobytes();
    byte[] whole = Files.readAllBytes(file());
    List<String> sentences = new ArrayList<>();
    for (int length = whole.length - 1; length > 0; length -= 1_000) {
      Files.write(file(), Arrays.copyOf(whole, length));
      sentences.add(refusal(length + " of " + whole.length));
    }
    assertThat(sentences).allSatisfy(
        sentence -> assertThat(sentence)
            .matches("(?s)(block \\d+ of the journal |the journal in .* cannot be opened).*"));
    assertThat(sentences).filteredOn(sentence -> sentence.startsWith("block ")).hasSizeGreaterThan(30);
    assertThat(sentences).anySatisfy(sentence -> assertThat(sentence).startsWith("block 6 of the journal "));
    assertThat(sentences).anySatisfy(sentence -> assertThat(sentence).startsWith("block 4 of the journal "));
  }

  @Test
  void aFlippedBitAnywhereIsRefusedOrOfNoConsequence() throws Exception {
    sevenBlocksOfTenKilobytes();
    String expected = replayed();
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file(), flipped);
      try {
        assertThat(replayed()).isEqualTo(expected);
      } catch (JournalException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  private void sevenBlocksOfTenKilobytes() {
    try (StoredKernel kernel = new StoredKernel(journals(), 1, OptionalInt.empty())) {
      kernel.begin();
      for (int i = 0; i < 3; i++) {
        kernel.send("hop", "#[0,\"" + "0".repeat(10_000) + "\"]");
        kernel.run();
      }
    }
  }

  private String refusal(String cut) {
    try {
      replayed();
      throw new AssertionError("not refused: " + cut);
    } catch (JournalException e) {
      return e.getMessage();
    }
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    Files.writeString(file(), "This is not a database. ".repeat(1_000));
    assertThatThrownBy(() -> journals().prepare())
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("the journal cannot be kept in " + file() + ": ")
        .hasMessageContaining("file is not a database");
    assertThatThrownBy(() -> journals().reader("main"))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("the journal in " + file() + " cannot be opened: ");
  }

  @Test
  void aBareCopyIsReadWhereNothingCanBeWritten() throws Exception {
    sevenBlocks();
    try (SmallDisk disk = SmallDisk.mounted(folder)) {
      Path copy = Files.copy(file(), disk.folder().resolve("journal.db"));
      disk.makeReadOnly();
      try (var reader = Journals.sqlite(copy).reader(StoredKernel.NAME)) {
        assertThat(reader.height()).isEqualTo(7);
      }
      assertThat(Files.list(disk.folder())).containsExactly(copy);
      assertThatThrownBy(() -> Journals.sqlite(copy).prepare())
          .isInstanceOf(JournalException.class)
          .hasMessageEndingWith(": see that its folder exists and can be written");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder)) {
      disk.makeReadOnly();
      Path file = disk.folder().resolve("journal.db");
      assertThatThrownBy(() -> Journals.sqlite(file).prepare())
          .isInstanceOf(JournalException.class)
          .hasMessage(
              "the journal cannot be kept in " + file + ": the file cannot be opened, or those beside it "
                  + "cannot be made: see that its folder exists and can be written");
    }
  }

  @Test
  void aDiskThatIsFullStopsTheKernelAndNothingAcknowledgedIsLost() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder)) {
      Journals journals = Journals.sqlite(disk.folder().resolve("journal.db"));
      KernelStatus acknowledged;
      try (StoredKernel kernel = new StoredKernel(journals)) {
        kernel.begin();
        acknowledged = kernel.hop(100);
        CompletableFuture<KernelActor.SendReply> reply = kernel.sending(
            "hop", "#[\"" + "0".repeat(900_000) + "\"]");
        while (!kernel.hasFailed()) {
          if (reply.isDone()) {
            acknowledged = kernel.status();
            reply = kernel.sending("hop", "#[\"" + "0".repeat(900_000) + "\"]");
          }
          Thread.onSpinWait();
        }
        assertThat(kernel.failure())
            .isInstanceOf(JournalException.class)
            .hasMessageEndingWith(" could not be written to the journal: the disk is full; "
                + "all that was acknowledged is kept: make room, and start again");
      }
      disk.enlarge();
      try (StoredKernel kernel = new StoredKernel(journals)) {
        assertThat(kernel.begin().height()).isEqualTo(acknowledged.height());
        kernel.hop(1);
      }
    }
  }

  @Test
  void whatSqliteSaysOfAFullDatabaseIsUnderstood() throws Exception {
    journals().prepare();
    try (Connection connection = database().connect()) {
      Sql.run(connection, "PRAGMA max_page_count = 10");
      assertThatThrownBy(() -> Sql.run(connection, "CREATE TABLE large AS SELECT zeroblob(1000000)"))
          .extracting(WriteFailure::of)
          .hasToString("the disk is full: make room");
    }
  }
}
