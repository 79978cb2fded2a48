package vatworks.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vatworks.kernel.Change;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.ChangeCodec;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.recovery.Recovery;
import vatworks.kernel.store.Journals;

/// Journals that earlier versions wrote are read, and their containers go on. The journals are in
/// `vatworks/journals` among the resources, one in each format that there has been.
class EarlierJournalsTest {

  private static final Path KEPT = Path.of("src/test/resources/vatworks/journals");
  private static final Options SQLITE = Options.defaults().withStore(new Store.Sqlite());

  @TempDir
  Path dir;

  static List<Path> journals() throws IOException {
    try (Stream<Path> folders = Files.list(KEPT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /// What a journal says, in a text that a person can read.
  static String describe(Path journal) {
    StringBuilder text = new StringBuilder();
    BlockChain chain = new BlockChain();
    Tables tables = new Tables();
    TreeSet<String> kinds = new TreeSet<>();
    try (JournalReader reader = Journals.sqlite(journal).reader(ContainerFile.MAIN)) {
      reader.blocks(1, block -> {
        chain.follow(block, change -> {
          kinds.add(change.getClass().getSimpleName());
          tables.apply(change);
        });
        return true;
      });
    }
    text.append("block ").append(chain.height()).append('\n');
    text.append("hash ").append(chain.hash()).append('\n');
    text.append("changes ").append(String.join(" ", kinds)).append("\n\n");
    tables.log().forEach(line -> text.append(line.line()).append('\n'));
    return text.append('\n').append(tables).append('\n').toString();
  }

  private Path basedir(Path kept) throws IOException {
    Path folder = Files.createDirectories(dir.resolve("kept/.vat"));
    Files.copy(kept.resolve("journal.db"), folder.resolve("journal.db"));
    Files.copy(kept.resolve("container"), folder.resolve("container"));
    return folder.getParent();
  }

  @ParameterizedTest
  @MethodSource("journals")
  void itIsReadAsItWasWritten(Path kept) throws IOException {
    assertThat(describe(basedir(kept).resolve(".vat/journal.db"))).isEqualTo(
        Files.readString(kept.resolve("expected.txt")));
  }

  @Test
  void oneIsInTodaysFormatAndHasEveryKindOfChange() throws IOException {
    Path expected = KEPT.resolve("format-" + ChangeCodec.FORMAT + "/expected.txt");
    assertThat(expected).as("a journal that JournalOfToday has made").exists();
    assertThat(Files.readAllLines(expected).get(2).split(" ")).contains(
        Arrays.stream(Change.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("journals")
  void itsVatsDoAgainWhatTheyDidWithTheUserspaceOfThen(Path kept) throws IOException {
    Path basedir = basedir(kept);
    try (JournalReader reader = Journals.sqlite(basedir.resolve(".vat/journal.db"))
        .reader(ContainerFile.MAIN)) {
      Recovery.Recovered recovered = Recovery.run(
          reader, (name, code, first) -> VatCode.of(name, code).load(first), Duration.ofMinutes(5),
          (height, of) -> {
          });
      assertThat(recovered.divergences()).isEmpty();
      assertThat(recovered.tables() + "\n")
          .isEqualTo(Files.readString(kept.resolve("expected.txt")).split("\n\n", 3)[2]);
    }
    assertThat(Doctor.examine(basedir, SQLITE, Progress.NONE).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("journals")
  void itsContainerGoesOn(Path kept) throws IOException {
    assertGoesOn(basedir(kept));
  }

  @ParameterizedTest
  @MethodSource("journals")
  void itsArchiveIsImportedAndGoesOn(Path kept) throws IOException {
    Migration.Moved moved = Migration.importFrom(
        kept.resolve("container.vat"), dir.resolve("imported"), SQLITE);
    assertThat(Files.readString(kept.resolve("expected.txt"))).contains("hash " + moved.hash() + "\n");
    assertGoesOn(dir.resolve("imported"));
  }

  private static void assertGoesOn(Path basedir) {
    try (Container container = Container.open(basedir, SQLITE)) {
      assertThat(container.divergences()).isEmpty();
      container.run().join(); // It was closed with two messages in the queue.
      container.send("reader", 0, "browse", "[\"third\"]").join();
      container.send("directory", 0, "settle", "[8]").join();
      container.atRest().join();
      String log = container.log(Optional.empty()).join().stream().map(LogLine::line)
          .collect(Collectors.joining("\n"));
      assertThat(log).contains("three ").contains("read: this is third").contains("heard Fulfilled[value=8]");
      assertThat(container.status().faults()).isEqualTo(1);
    }
  }
}
