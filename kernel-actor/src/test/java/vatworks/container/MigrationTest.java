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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vatworks.kernel.store.LocalPostgres;

/// A container that is moved goes on as if it had not been.
class MigrationTest {

  private static final Options SQLITE = Options.defaults().withFixedBlocks(5).withStore(new Store.Sqlite());
  private static final OptionalLong ALL = OptionalLong.empty();

  @TempDir
  Path dir;

  private Path basedir(String name) {
    Path basedir = dir.resolve(name);
    GossipBasedir.write(basedir, 1, 20);
    return basedir;
  }

  private static GossipTest.End run(Path basedir, Options options) {
    try (Container container = Container.open(basedir, options)) {
      assertThat(container.divergences()).isEmpty();
      container.run().join();
      return GossipTest.End.of(container);
    }
  }

  private static void step(Path basedir, Options options, int cranks) {
    try (Container container = Container.open(basedir, options)) {
      assertThat(container.divergences()).isEmpty();
      container.step(cranks).join();
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(file -> !file.startsWith(".vat"))
          .sorted()
          .toList();
    }
  }

  @Test
  void itGoesOnElsewhereToTheSameEnd() throws IOException {
    Path straight = basedir("straight");
    GossipTest.End end = run(straight, SQLITE);
    Path moved = basedir("moved");
    step(moved, SQLITE, 30);
    Path archive = dir.resolve("c.vat");
    Migration.Moved out = Migration.exportTo(archive, moved, SQLITE, ALL);
    Path elsewhere = dir.resolve("elsewhere");
    Migration.Moved in = Migration.importFrom(archive, elsewhere, SQLITE);
    assertThat(in).isEqualTo(out);
    try (Container container = Container.open(elsewhere, SQLITE)) {
      assertThat(container.hash()).isEqualTo(out.hash());
    }
    assertThat(files(elsewhere)).isEqualTo(files(moved));
    for (String file : files(moved)) {
      assertThat(elsewhere.resolve(file)).hasSameTextualContentAs(moved.resolve(file));
    }
    assertThat(run(elsewhere, SQLITE)).isEqualTo(end);
  }

  @Test
  void aLinkStaysALinkAndWhatIsBesideStaysAsItIs() throws IOException {
    Path basedir = basedir("linked");
    step(basedir, SQLITE, 5);
    Path kept = Files.createDirectories(dir.resolve("kept"));
    Path target = Files.writeString(kept.resolve("old.vat"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("c.vat"), target);
    Path another = Files.writeString(kept.resolve("old.vat.part"), "another's");
    List<String> progress = new ArrayList<>();
    Migration.Moved out = Migration.exportTo(
        link, basedir, SQLITE, ALL, (done, of) -> progress.add(done + " of " + of));
    String end = out.blocks() + " of " + out.blocks();
    assertThat(progress).startsWith("1 of " + out.blocks()).endsWith(end).hasSize((int) out.blocks());
    assertThat(link).isSymbolicLink();
    assertThat(another).hasContent("another's");
    progress.clear();
    assertThat(
        Migration.importFrom(
            target, dir.resolve("new"), SQLITE, (done, of) -> progress.add(done + " of " + of)))
        .isEqualTo(out);
    assertThat(progress).endsWith(end).hasSize((int) out.blocks());
    Path nowhere = Files.createSymbolicLink(dir.resolve("d.vat"), kept.resolve("gone/d.vat"));
    assertThatThrownBy(() -> Migration.exportTo(nowhere, basedir, SQLITE, ALL)).hasMessage(
        "the archive " + nowhere + " cannot be written: it is a link to what is not there "
            + "(expected nothing, a file to be replaced, or a link to one)");
    assertThatThrownBy(() -> Migration.exportTo(link, basedir, SQLITE, OptionalLong.of(99)))
        .hasMessageContaining("found 99");
    assertThat(files(kept)).containsExactly("old.vat", "old.vat.part");
  }

  @Test
  void fromSqliteToPostgresAndBack() throws Exception {
    Options postgres = SQLITE.withStore(
        new Store.Postgres(LocalPostgres.get().newDatabase(), LocalPostgres.USER, LocalPostgres.PASSWORD));
    GossipTest.End end = run(basedir("straight"), SQLITE);
    Path first = basedir("first");
    step(first, SQLITE, 20);
    Migration.exportTo(dir.resolve("1.vat"), first, SQLITE, ALL);
    Path second = dir.resolve("second");
    Migration.importFrom(dir.resolve("1.vat"), second, postgres);
    // The same database may hold many.
    Migration.importFrom(dir.resolve("1.vat"), dir.resolve("twin"), postgres);
    step(second, postgres, 20);
    Migration.Moved out = Migration.exportTo(dir.resolve("2.vat"), second, postgres, ALL);
    Path third = dir.resolve("third");
    assertThat(Migration.importFrom(dir.resolve("2.vat"), third, SQLITE)).isEqualTo(out);
    assertThat(run(third, SQLITE)).isEqualTo(end);
    assertThatThrownBy(() -> Migration.exportTo(dir.resolve("3.vat"), second, SQLITE, ALL))
        .isInstanceOf(ContainerException.class).hasMessageContaining("is kept in PostgreSQL at ");
    assertThat(dir.resolve("3.vat")).doesNotExist();
  }

  @Test
  void upToACrankItIsTheContainerOfThen() {
    Path basedir = basedir("whole");
    run(basedir, SQLITE);
    // Blocks of 5 cranks, but for the first, which is the wiring's: crank 8 is in the middle of one.
    Migration.Moved cut = Migration.exportTo(dir.resolve("c.vat"), basedir, SQLITE, OptionalLong.of(8));
    assertThat(cut.crank()).isEqualTo(8);
    assertThat(cut.cut().orElseThrow()).matches(
        "block \\d+ was cut after \\d of its \\d cranks, so its hash is another than in the journal it is "
            + "from, where it is [0-9a-f]{64}");
    Path then = dir.resolve("then");
    Migration.importFrom(dir.resolve("c.vat"), then, SQLITE);
    Path stepped = basedir("stepped");
    step(stepped, SQLITE, 7);
    assertThat(tables(then)).isEqualTo(tables(stepped));
    GossipTest.End end = run(stepped, SQLITE);
    assertThat(run(then, SQLITE)).isEqualTo(end);
  }

  private static List<Object> tables(Path basedir) {
    try (Container container = Container.open(basedir, SQLITE)) {
      TablesView tables = container.tables().join();
      return List.of(tables.clists(), tables.objects(), tables.promises(), tables.queue(), tables.crank());
    }
  }

  @Test
  void aContainerThatIsOpenIsExportedAsItIs() {
    Path basedir = basedir("open");
    try (Container container = Container.open(basedir, SQLITE)) {
      container.step(10).join();
      Migration.Moved out = Migration.exportTo(dir.resolve("c.vat"), basedir, SQLITE, ALL);
      assertThat(out.hash()).isEqualTo(container.hash());
      container.step(10).join();
      Migration.importFrom(dir.resolve("c.vat"), dir.resolve("copy"), SQLITE);
      assertThat(Migration.exportTo(dir.resolve("d.vat"), dir.resolve("c.vat"), SQLITE, ALL)).isEqualTo(out);
    }
    assertThat(dir.resolve("d.vat")).hasSameBinaryContentAs(dir.resolve("c.vat"));
  }

  @Test
  void whatIsThereIsNotImportedOver() throws IOException {
    Path basedir = basedir("first");
    step(basedir, SQLITE, 1);
    Path archive = dir.resolve("c.vat");
    Migration.exportTo(archive, basedir, SQLITE, ALL);
    assertRefused(archive, basedir, basedir + " has a container already: expected a folder that does not "
        + "exist yet, or is empty");
    assertRefused(archive, basedir("sources"), dir.resolve("sources") + " is not empty: expected a folder "
        + "that does not exist yet, or is empty");
    assertRefused(archive, archive, archive + " is a file: expected a folder that does not exist yet, or is "
        + "empty");
    assertRefused(archive, dir.resolve("no/where"), "the basedir " + dir.resolve("no/where")
        + " cannot be made: its folder does not exist");
    Migration.importFrom(archive, Files.createDirectory(dir.resolve("empty")), SQLITE);
    assertThat(dir.resolve("empty/Wiring.java")).exists();
    assertThatThrownBy(() -> Migration.importFrom(archive, dir.resolve("new"), SQLITE.inMemory()))
        .hasMessage("a container that keeps nothing cannot be imported: expected another store");
  }

  private void assertRefused(Path archive, Path basedir, String sentence) {
    assertThatThrownBy(() -> Migration.importFrom(archive, basedir, SQLITE))
        .isInstanceOf(ContainerException.class).hasMessage(sentence);
  }

  @Test
  void aDamagedArchiveLeavesNothingBehind() throws IOException {
    Path basedir = basedir("first");
    step(basedir, SQLITE, 20);
    Path archive = dir.resolve("c.vat");
    Migration.exportTo(archive, basedir, SQLITE, ALL);
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 500] ^= 4;
    Files.write(archive, bytes);
    List<Path> before = list();
    assertThatThrownBy(() -> Migration.importFrom(archive, dir.resolve("new"), SQLITE))
        .isInstanceOf(ContainerException.class)
        .hasMessageStartingWith("the archive " + archive + " cannot be read: ");
    assertThat(list()).isEqualTo(before);
  }

  @Test
  void anArchiveDoesNotTakeThePlaceOfADeviceOrASocket() throws IOException {
    Path basedir = basedir("first");
    step(basedir, SQLITE, 1);
    Path place = dir.resolve("c.sock");
    try (var socket = java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
      socket.bind(java.net.UnixDomainSocketAddress.of(place));
      assertThatThrownBy(() -> Migration.exportTo(place, basedir, SQLITE, ALL))
          .hasMessageContaining("what is there is no ordinary file");
      assertThat(Files.isRegularFile(place)).isFalse();
    }
  }

  @Test
  void anArchiveThatCannotBeWrittenLeavesTheOldOne() throws IOException {
    Path basedir = basedir("first");
    step(basedir, SQLITE, 1);
    Path archive = Files.writeString(dir.resolve("c.vat"), "old");
    List<Path> before = list();
    assertThatThrownBy(() -> Migration.exportTo(archive, basedir, SQLITE, OptionalLong.of(99)))
        .isInstanceOf(ContainerException.class)
        .hasMessage(basedir + " cannot be exported: its cranks are 1 to 2, found 99");
    assertThatThrownBy(() -> Migration.exportTo(dir.resolve("no/c.vat"), basedir, SQLITE, ALL))
        .hasMessage(
            "the archive " + dir.resolve("no/c.vat") + " cannot be written: its folder does not exist");
    assertThatThrownBy(() -> Migration.exportTo(archive, dir.resolve("none"), SQLITE, ALL))
        .hasMessageStartingWith(dir.resolve("none") + " has no journal: expected a basedir whose container ");
    assertThat(list()).isEqualTo(before);
    assertThat(archive).hasContent("old");
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }
}
