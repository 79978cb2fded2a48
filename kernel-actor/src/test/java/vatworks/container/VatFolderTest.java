package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One container has a basedir at a time, and its folder is its owner's alone.
@Timeout(60)
class VatFolderTest {

  private static final long PID = ProcessHandle.current().pid();

  @TempDir
  private Path basedir;

  private VatFolder folder() {
    return VatFolder.of(basedir);
  }

  @Test
  void onlyTheOwnerMayLookIntoTheFolder() throws Exception {
    try (VatFolder.Lock lock = folder().lock()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock.folder().path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void folderThatOthersMayLookIntoIsClosedToThem() throws Exception {
    Files.createDirectory(folder().path());
    Files.setPosixFilePermissions(folder().path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    folder().lock().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path())))
        .isEqualTo("rwx------");
  }

  @Test
  void secondLockIsRefusedNamingTheProcess() {
    try (VatFolder.Lock lock = folder().lock()) {
      assertThat(lock.folder().holder()).contains(PID);
      for (int i = 0; i < 3; i++) { // A refusal does not loosen the lock.
        assertThatThrownBy(() -> folder().lock())
            .isInstanceOf(ContainerException.class)
            .hasMessageStartingWith(basedir + " is open in another container, process " + PID + ": ");
      }
    }
    assertThat(folder().holder()).isEmpty();
    folder().lock().close();
  }

  @Test
  void linkToTheBasedirLeadsToTheSameLock() throws Exception {
    Path real = Files.createDirectory(basedir.resolve("real"));
    Path link = Files.createSymbolicLink(basedir.resolve("link"), real);
    try (VatFolder.Lock _ = VatFolder.of(real).lock()) {
      assertThatThrownBy(() -> VatFolder.of(link).lock()).isInstanceOf(ContainerException.class);
    }
  }

  @Test
  void anotherProcessIsRefusedAndNamed() throws Exception {
    Process other = holder();
    try {
      assertThatThrownBy(() -> folder().lock())
          .isInstanceOf(ContainerException.class)
          .hasMessageContaining("is open in another container, process " + other.pid() + ": ");
      assertThat(folder().holder()).contains(other.pid());
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void lockOfAKilledProcessIsNotInTheWay() throws Exception {
    Process other = holder();
    other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    assertThat(Files.readString(folder().file("lock"))).isEqualTo(other.pid() + "\n");
    assertThat(folder().holder()).isEmpty();
    try (VatFolder.Lock lock = folder().lock()) {
      assertThat(lock.folder().holder()).contains(PID);
    }
  }

  /// A process that has locked the folder.
  private Process holder() throws Exception {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
        System.getProperty("java.class.path"), Holder.class.getName(), basedir.toString()).start();
    assertThat(process.inputReader().readLine()).isEqualTo("locked");
    return process;
  }

  /// Locks a basedir's folder until it is killed.
  static final class Holder {
    public static void main(String[] args) throws Exception {
      VatFolder.of(Path.of(args[0])).lock();
      System.out.println("locked");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void folderThatHoldsNothingElseGoesWithTheLock() throws Exception {
    folder().lock().close();
    assertThat(basedir).isEmptyDirectory();
    VatFolder.Lock lock = folder().lock();
    Files.writeString(folder().file("journal.db"), "");
    lock.close();
    assertThat(folder().path()).isDirectoryContaining("glob:**/journal.db");
  }

  @Test
  void closingTwiceGivesTheLockOfAnotherNotAway() {
    VatFolder.Lock first = folder().lock();
    first.close();
    try (VatFolder.Lock second = folder().lock()) {
      first.close();
      assertThat(second.folder().holder()).contains(PID);
      assertThatThrownBy(() -> folder().lock()).isInstanceOf(ContainerException.class);
    }
  }

  @Test
  void whatIsNoFolderIsASentence() throws Exception {
    Files.writeString(folder().path(), "");
    assertThatThrownBy(() -> folder().lock())
        .isInstanceOf(ContainerException.class)
        .hasMessage(
            "the container's state cannot be kept in " + folder().path()
                + ": it is not a folder (expected a folder that this user may write)");
    Files.delete(folder().path());
    folder().lock().close(); // The refusal has locked nothing.
    assertThatThrownBy(() -> VatFolder.of(basedir.resolve("none")).lock())
        .hasMessage("the basedir " + basedir.resolve("none") + " is not a folder that exists");
  }
}
