package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.store.LocalPostgres;
import vatworks.kernel.store.SmallDisk;

/// What a container's folder must hold to be opened, and that whatever is refused is left as it is.
@Timeout(120)
class KeptFolderTest {

  private static final Options KEPT = Options.defaults().withFixedBlocks(1).withStore(new Store.Sqlite());

  @TempDir
  Path dir;

  private Path container() {
    return dir.resolve(".vat/container");
  }

  private Path journal() {
    return dir.resolve(".vat/journal.db");
  }

  /// A container of three blocks.
  private void closed() {
    Folders.smallest(dir);
    try (Container container = Container.open(dir, KEPT)) {
      container.send("alice", 0, "a", "[]").join();
      container.run().join();
      assertThat(container.status().height()).isEqualTo(3);
    }
  }

  private void assertRefused(Options options, String sentence) {
    assertThatThrownBy(() -> Container.open(dir, options))
        .isInstanceOf(ContainerException.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> Container.open(dir, options)) // It has mended nothing, and locked nothing.
        .hasMessage(sentence);
  }

  @Test
  void whatCannotBeCompiledLeavesNothing() {
    Folders.smallest(dir);
    Folders.write(dir, "alice/Index.java", "public class Index { int x = \"\"; }");
    assertThatThrownBy(() -> Container.open(dir, KEPT)).isInstanceOf(ContainerException.class);
    assertThat(dir.resolve(".vat")).doesNotExist();
  }

  @Test
  void aWiringThatThrowsLeavesNothing() {
    Folders.smallest(dir);
    Folders.write(dir, "Wiring.java", Folders.WIRING.replace("{}", "{ throw new IllegalStateException(); }"));
    assertThatThrownBy(() -> Container.open(dir, KEPT)).isInstanceOf(ContainerException.class);
    assertThat(dir.resolve(".vat")).doesNotExist();
  }

  @Test
  void aDatabaseThatCannotBeUsedIsNotTheFoldersForGood() throws Exception {
    Folders.smallest(dir);
    String url = LocalPostgres.get().newDatabase();
    Options wrong = KEPT.withStore(new Store.Postgres(url, LocalPostgres.USER, "another"));
    assertThatThrownBy(() -> Container.open(dir, wrong))
        .isInstanceOf(ContainerException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(dir.resolve(".vat")).doesNotExist();
    Container.open(dir, KEPT).close();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    closed();
    try (SmallDisk disk = SmallDisk.mounted(dir)) {
      Path kept = Files.createDirectory(disk.folder().resolve("kept"));
      copy(dir.resolve(".vat"), kept.resolve(".vat"));
      Path bare = Folders.smallest(Files.createDirectory(disk.folder().resolve("bare")));
      disk.makeReadOnly();
      for (Path basedir : new Path[]{kept, bare}) {
        assertThatThrownBy(() -> Container.open(basedir, KEPT))
            .isInstanceOf(ContainerException.class)
            .hasMessage(
                "the container's state cannot be kept in " + basedir.resolve(".vat")
                    + ": Read-only file system (expected a folder that this user may write)");
      }
      assertThat(Doctor.examine(kept, KEPT, Progress.NONE).findings()).isEmpty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void aFileThatSaysNothingOfAContainerIsRefused() throws IOException {
    closed();
    String good = Files.readString(container());
    Files.writeString(container(), "");
    assertRefused(KEPT, container() + " cannot be read: expected a line version=..., found none");
    Files.writeString(container(), good.replace("height=3", "height=three"));
    assertRefused(
        KEPT, container() + " cannot be read: For input string: \"three\" (expected what a container writes"
            + " there)");
    Files.writeString(container(), good.replaceAll("hash=.*", ""));
    assertRefused(KEPT, container() + " cannot be read: expected a line hash=..., found none");
    Files.write(container(), new byte[]{(byte) 0xff, 0x3d, (byte) 0xfe});
    assertThatThrownBy(() -> Container.open(dir, KEPT))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith(container() + " cannot be read: ");
    Files.writeString(container(), good);
    Container.open(dir, KEPT).close();
  }

  @Test
  void aFileOfANewerVersionIsRefusedWithBothVersions() throws IOException {
    closed();
    Files.writeString(container(), Files.readString(container()).replace("version=1", "version=2"));
    assertRefused(KEPT, container() + " is of version 2; this version of Vatworks reads version 1");
  }

  @Test
  void aJournalIsLookedForOnlyWhereItIsKept() throws Exception {
    closed();
    String url = LocalPostgres.get().newDatabase();
    assertRefused(
        KEPT.withStore(new Store.Postgres(url, LocalPostgres.USER, LocalPostgres.PASSWORD)),
        "the journal of " + dir + " is kept in SQLite (.vat/journal.db), and the configuration names "
            + "PostgreSQL at " + url + ": give the configuration that it was made with, with --config; "
            + "bin/vat export and bin/vat import move a journal");
  }

  @Test
  void aJournalThatIsGoneIsRefusedWithItsHeight() throws IOException {
    closed();
    String gone = "the journal ends with block 0: expected block 3 to be the last";
    byte[] whole = Files.readAllBytes(journal());
    Files.delete(journal());
    assertRefused(KEPT, gone);
    assertThat(journal()).doesNotExist();
    Files.write(journal(), new byte[0]);
    assertRefused(KEPT, gone);
    assertThat(journal()).isEmptyFile();
    Files.write(journal(), whole);
    Container.open(dir, KEPT).close();
  }

  @Test
  void aJournalThatIsShorterThanItWasIsRefused() throws IOException {
    closed();
    byte[] shorter = Files.readAllBytes(journal());
    try (Container container = Container.open(dir, KEPT)) {
      container.send("alice", 0, "b", "[]").join();
    }
    Files.write(journal(), shorter);
    assertRefused(KEPT, "the journal ends with block 3: expected block 4 to be the last");
  }

  @Test
  void anotherJournalOfTheSameHeightIsRefused() throws IOException {
    closed();
    String good = Files.readString(container());
    String hash = good.replaceAll("(?s).*hash=(\\w+).*", "$1");
    String other = "ab".repeat(32);
    Files.writeString(container(), good.replace(hash, other));
    assertRefused(
        KEPT, "block 3 of the journal is not the one with which the container was closed: expected hash "
            + other + ", found " + hash);
  }

  @Test
  void anotherContainersLongerJournalIsRefused() throws IOException {
    closed();
    String before = Files.readString(container());
    try (Container container = Container.open(dir, KEPT)) {
      container.send("alice", 0, "b", "[]").join();
    }
    String other = "cd".repeat(32);
    Files.writeString(container(), before.replaceAll("hash=\\w+", "hash=" + other));
    assertThatThrownBy(() -> Container.open(dir, KEPT)).hasMessageStartingWith(
        "block 3 of the journal is not the one with which the container was closed: expected hash " + other);
  }

  @Test
  void aLostFileAboutAnSqliteJournalIsMadeAnew() throws IOException {
    closed();
    String good = Files.readString(container());
    Files.delete(container());
    Container.open(dir, KEPT).close();
    assertThat(container()).hasContent(good);
  }
}
