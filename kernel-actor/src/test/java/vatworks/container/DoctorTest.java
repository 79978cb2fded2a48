package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.JournalWriter;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;
import vatworks.kernel.store.Journals;
import vatworks.kernel.store.LocalPostgres;

/// What the doctor finds, and that what it advises helps.
@Timeout(120)
class DoctorTest {

  private static final String OUTSIDE = "vatworks.test.doctor";
  private static final Options KEPT = Options.defaults().trustingAll().withFixedBlocks(1)
      .withStore(new Store.Sqlite())
      .withSnapshots(2);

  private static final String INDEX = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        public void deliver(Syscall syscall, Delivery delivery) {
          syscall.log("heard " + Integer.getInteger("vatworks.test.doctor", 0));
        }
      }
      """;

  @TempDir
  Path dir;

  @AfterEach
  void nothingIsOutside() {
    System.clearProperty(OUTSIDE);
  }

  private Path basedir() {
    Path basedir = dir.resolve("basedir");
    Folders.write(basedir, "alice/Index.java", INDEX);
    return Folders.write(basedir, "Wiring.java", Folders.WIRING);
  }

  /// A container of seven blocks and as many cranks.
  private Path closed(Options options) {
    Path basedir = basedir();
    try (Container container = Container.open(basedir, options)) {
      hear(container);
    }
    return basedir;
  }

  private static void hear(Container container) {
    for (int i = 0; i < 3; i++) {
      container.send("alice", 0, "hear", "[]").join();
    }
    container.run().join();
    assertThat(container.status().height()).isEqualTo(7);
  }

  private static Doctor.Finding onlyFinding(Path basedir) {
    List<Doctor.Finding> findings = Doctor.examine(basedir, KEPT, Progress.NONE).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static void assertSound(Doctor.Report report, String hash) {
    assertThat(report.findings()).isEmpty();
    assertThat(report.height()).isEqualTo(7);
    assertThat(report.crank()).isEqualTo(7);
    assertThat(report.vats()).isEqualTo(1);
    assertThat(report.hash()).isEqualTo(hash);
  }

  @Test
  void aSoundContainerIsExaminedWhileItRunsAndAfterwards() throws Exception {
    Options postgres = KEPT.withStore(
        new Store.Postgres(LocalPostgres.get().newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD));
    for (Options options : List.of(KEPT, postgres)) {
      Path basedir = Files.createTempDirectory(dir, "each").resolve("basedir");
      Folders.write(basedir, "alice/Index.java", INDEX);
      Folders.write(basedir, "Wiring.java", Folders.WIRING);
      String hash;
      List<String> progress = new ArrayList<>();
      try (Container container = Container.open(basedir, options)) {
        hear(container);
        hash = container.hash();
        assertSound(
            Doctor.examine(basedir, options, (done, of) -> progress.add(done + " of " + of)), hash);
        container.send("alice", 0, "hear", "[]").join(); // It is not in the container's way.
      }
      assertThat(progress).startsWith("1 of 14").endsWith("14 of 14").hasSize(14).doesNotHaveDuplicates();
      assertThat(Doctor.examine(basedir, options, Progress.NONE).findings()).isEmpty();
    }
  }

  @Test
  void aBareCopyOfItsFolderIsEnough() throws IOException {
    Path basedir = basedir();
    Path copy = Files.createDirectories(dir.resolve("copy/.vat"));
    String hash;
    try (Container container = Container.open(basedir, KEPT)) {
      hear(container);
      hash = container.hash();
      try (Stream<Path> files = Files.list(basedir.resolve(".vat"))) { // While it runs.
        for (Path file : files.filter(file -> file.toString().matches(".*(db|wal|container)")).toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    assertSound(Doctor.examine(dir.resolve("copy"), KEPT, Progress.NONE), hash);
    Files.delete(copy.resolve("container"));
    assertSound(Doctor.examine(dir.resolve("copy"), KEPT, Progress.NONE), hash);
  }

  @Test
  void aFlippedBitIsFoundAndWhatIsBeforeItCanBeSaved() throws Exception {
    Path basedir = closed(KEPT);
    Damage.flip(basedir, "event_journal", "event_payload", 5, 10);
    Doctor.Report report = Doctor.examine(basedir, KEPT, Progress.NONE);
    assertThat(report.height()).isEqualTo(4);
    assertThat(report.vats()).isZero();
    Doctor.Finding finding = onlyFinding(basedir);
    assertThat(finding.text()).matches(
        "block 5 of the journal was changed after it was written: expected hash [0-9a-f]{64}, "
            + "found [0-9a-f]{64}");
    assertThat(finding.remedy()).isEqualTo(
        "the container will not start from this journal: restore it from a copy; or save what is before the "
            + "damage, bin/vat export --at 4, and go on from that with bin/vat import");
    assertThatThrownBy(() -> Container.open(basedir, KEPT)).hasMessage(finding.text());
    Migration.exportTo(dir.resolve("saved.vat"), basedir, KEPT, OptionalLong.of(4));
    Migration.importFrom(dir.resolve("saved.vat"), dir.resolve("saved"), KEPT);
    try (Container container = Container.open(dir.resolve("saved"), KEPT)) {
      assertThat(container.status().crank()).isEqualTo(4);
      assertThat(container.run().join().crank()).isEqualTo(7); // The three messages were in the queue.
    }
  }

  @Test
  void whatIsBeforeALastBlockThatCannotBeReadCanBeSaved() throws Exception {
    Path basedir = closed(KEPT);
    Damage.run(basedir, "UPDATE event_journal SET event_payload = zeroblob(9) WHERE sequence_number = 7");
    assertThat(onlyFinding(basedir).remedy()).contains("bin/vat export --at 6,");
    assertThat(Migration.exportTo(dir.resolve("c.vat"), basedir, KEPT, OptionalLong.of(6)).crank())
        .isEqualTo(6);
    assertThatThrownBy(
        () -> Migration.exportTo(dir.resolve("c.vat"), basedir, KEPT, OptionalLong.of(7)))
        .isInstanceOf(ContainerException.class).hasMessageStartingWith("block 7 of the journal");
  }

  @Test
  void aMissingBlockIsFound() throws Exception {
    Path basedir = closed(KEPT);
    Damage.run(basedir, "DELETE FROM event_journal WHERE sequence_number = 5");
    assertThat(onlyFinding(basedir).text())
        .isEqualTo("block 5 of the journal is missing: the next that is there is block 6");
  }

  @Test
  void blocksThatAreMissingAtTheEndAreFound() throws Exception {
    Path basedir = closed(KEPT);
    Damage.run(basedir, "DELETE FROM event_journal WHERE sequence_number = 7");
    assertThat(onlyFinding(basedir).text())
        .isEqualTo("the journal ends with block 6: expected block 7 to be the last");
    Damage.run(basedir, "DELETE FROM event_journal");
    assertThat(onlyFinding(basedir)).isEqualTo(
        new Doctor.Finding(
            "the journal ends with block 0: expected block 7 to be the last",
            "the container will not start from this journal: restore it from a copy"));
  }

  @Test
  void aSnapshotThatSaysSomethingElseIsFound() {
    Path basedir = closed(KEPT);
    Journals journals = Journals.sqlite(basedir.resolve(".vat/journal.db"));
    SnapshotTaken wrong;
    try (JournalReader reader = journals.reader(ContainerFile.MAIN);
        JournalWriter writer = journals.writer(ContainerFile.MAIN)) {
      SnapshotTaken earlier = reader.snapshot(2).orElseThrow();
      wrong = SnapshotTaken.of(TablesCodec.FORMAT, 4, reader.snapshot(4).orElseThrow().hash(),
          earlier.tables());
      writer.add(wrong);
      writer.commit();
    }
    assertThat(onlyFinding(basedir)).isEqualTo(
        new Doctor.Finding(
            wrong + " is not what the blocks up to it say",
            "nothing need be done: it is passed over where it can be recognised; to be rid of it, export and "
                + "import the container"));
  }

  @Test
  void aVatThatDivergesIsFound() {
    Path basedir = closed(KEPT);
    System.setProperty(OUTSIDE, "7");
    Doctor.Report report = Doctor.examine(basedir, KEPT, Progress.NONE);
    assertThat(report.vats()).isEqualTo(1);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().text()).startsWith("""
        vat alice is stopped: run again, it does something else in crank 5
          brought   o+0.hear #[]
          syscall   1 of 1 expected and 1 found
          expected  log heard 0
          found     log heard 7
        """);
    assertThat(report.findings().getFirst().remedy()).isEqualTo(
        "at the next start the vat will be stopped, and its messages will wait; the others will run");
  }

  @Test
  void whatIsNoContainerIsASentence() {
    assertThatThrownBy(() -> Doctor.examine(basedir(), KEPT, Progress.NONE))
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "there is no container in " + dir.resolve("basedir")
                + ": expected its folder .vat, with a journal");
  }

  @Test
  void nothingIsChanged() throws IOException {
    Path basedir = closed(KEPT);
    byte[] journal = Files.readAllBytes(basedir.resolve(".vat/journal.db"));
    Doctor.examine(basedir, KEPT, Progress.NONE);
    assertThat(basedir.resolve(".vat/journal.db")).hasBinaryContent(journal);
  }
}
