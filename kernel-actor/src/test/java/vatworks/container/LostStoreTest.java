package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.store.LocalPostgres;
import vatworks.kernel.store.SmallDisk;

/// A store that fails under a container stops it with a sentence. What was acknowledged is there afterwards, in
/// order and once.
@Timeout(180)
class LostStoreTest {

  private static final String TAKES = """
      import vatworks.vat.*;

      public final class Index implements Vat {
        private int taken;

        public void deliver(Syscall syscall, Delivery delivery) {
          syscall.log("took " + ++taken);
        }
      }
      """;

  @TempDir
  Path dir;

  private static Path basedir(Path folder) {
    Folders.write(folder, "alice/Index.java", TAKES);
    return Folders.write(folder, "Wiring.java", Folders.WIRING);
  }

  /// Sends messages of 100 KB, one after another, until one is not acknowledged.
  ///
  /// @return how many were
  private static int sendUntilItFails(Container container, int most) throws Exception {
    container.run().join();
    String args = "[\"" + "0".repeat(100_000) + "\"]";
    for (int sent = 0; sent < most; sent++) {
      CompletableFuture<Long> crank = container.send("alice", 0, "take", args);
      try {
        crank.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(ContainerException.class);
        return sent;
      }
    }
    throw new AssertionError("it did not fail");
  }

  private static void assertStopped(Container container, String why) {
    String sentence = container.failure().orTimeout(60, TimeUnit.SECONDS).join().getMessage();
    assertThat(sentence).matches(
        "the container has stopped, because its kernel or its journal failed: block \\d+ could not be written"
            + " to the journal: " + why + ", and start again");
    for (CompletableFuture<?> refused : List.of(container.send("alice", 0, "take", "[]"), container.run(),
        container.tables(), container.step(1))) {
      assertThat(refused).failsWithin(60, TimeUnit.SECONDS).withThrowableThat().havingCause()
          .withMessage(sentence);
    }
  }

  /// What is there afterwards: all that was acknowledged, and at most the one that was not.
  private static void assertKept(Path basedir, Options options, int acknowledged) {
    try (Container container = Container.open(basedir, options)) {
      assertThat(container.divergences()).isEmpty();
      container.run().join();
      List<String> log = container.log(Optional.of("alice")).join().stream().map(LogLine::line).toList();
      assertThat(log).hasSizeBetween(acknowledged, acknowledged + 1);
      assertThat(log).isEqualTo(IntStream.rangeClosed(1, log.size()).mapToObj(i -> "took " + i).toList());
      container.send("alice", 0, "take", "[]").join();
    }
  }

  @Test
  void aDiskThatIsFullStopsTheContainer() throws Exception {
    Options options = Options.defaults().withStore(new Store.Sqlite());
    try (SmallDisk disk = SmallDisk.mounted(dir)) {
      Path basedir = basedir(Files.createDirectory(disk.folder().resolve("basedir")));
      int acknowledged;
      try (Container container = Container.open(basedir, options)) {
        acknowledged = sendUntilItFails(container, 100);
        assertStopped(container, "the disk is full; all that was acknowledged is kept: make room");
      }
      assertThat(acknowledged).isPositive();
      disk.enlarge();
      assertKept(basedir, options, acknowledged);
    }
  }

  @Test
  void aDiskThatIsFullFromTheBeginningOpensNothing() throws Exception {
    Options options = Options.defaults().withStore(new Store.Sqlite());
    try (SmallDisk disk = SmallDisk.mounted(dir)) {
      Path basedir = basedir(Files.createDirectory(disk.folder().resolve("basedir")));
      Path filler = Files.write(disk.folder().resolve("filler"), new byte[(4 << 20) - (300 << 10)]);
      assertThatThrownBy(() -> Container.open(basedir, options))
          .isInstanceOf(ContainerException.class)
          .hasMessageEndingWith(
              "the disk is full; all that was acknowledged is kept: make room, and start again");
      Files.delete(filler);
      assertKept(basedir, options, 0);
    }
  }

  @Test
  void aDatabaseThatIsGoneStopsTheContainer() throws Exception {
    LocalPostgres server = LocalPostgres.get();
    Options options = Options.defaults().withStore(
        new Store.Postgres(server.newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD));
    Path basedir = basedir(dir);
    int acknowledged = 10;
    try (Container container = Container.open(basedir, options)) {
      container.run().join();
      for (int i = 0; i < acknowledged; i++) {
        container.send("alice", 0, "take", "[]").join();
      }
      server.stop();
      try {
        sendUntilItFails(container, 1);
        assertStopped(
            container,
            "the database is gone \\(.*\\); all that was acknowledged is kept: wait until it is back");
      } finally {
        server.start();
      }
    }
    assertKept(basedir, options, acknowledged);
  }
}
