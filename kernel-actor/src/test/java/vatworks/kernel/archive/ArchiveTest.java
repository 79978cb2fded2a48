package vatworks.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vatworks.kernel.Tables;
import vatworks.kernel.journal.BlockChain;
import vatworks.kernel.journal.BlockCommitted;
import vatworks.kernel.journal.JournalException;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.journal.SnapshotTaken;
import vatworks.kernel.journal.TablesCodec;

/// A journal that goes into an archive and comes out of it, and archives that are not as they were written.
class ArchiveTest {

  @TempDir
  Path folder;

  private final ListedJournal journal = ListedJournal.greeting();

  private Path archive(OptionalLong at) throws IOException {
    return Files.write(folder.resolve("c.vat"), bytes(journal, at));
  }

  private static byte[] bytes(JournalReader journal, OptionalLong at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(journal, at, out, Progress.NONE);
    return out.toByteArray();
  }

  private static ListedJournal imported(Path file) {
    ListedJournal copy = new ListedJournal();
    Import.run(ArchiveReader.open(file), copy, 2, Progress.NONE);
    return copy;
  }

  private static String text(List<BlockCommitted> blocks) {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block).append(' ')
        .append(HexFormat.of().formatHex(block.changes())).append('\n'));
    return text.toString();
  }

  private static String tables(List<BlockCommitted> blocks, long lastCrank) {
    Tables tables = new Tables();
    BlockChain chain = new BlockChain();
    blocks.forEach(block -> chain.follow(block, change -> {
      if (tables.crank() < lastCrank) {
        tables.apply(change);
      }
    }));
    return tables.toString();
  }

  @Test
  void whatComesOutIsWhatWentIn() throws IOException {
    ArchiveReader archive = ArchiveReader.open(archive(OptionalLong.empty()));
    assertThat(archive.manifest()).isEqualTo(
        new Manifest(3, 8, HexFormat.of().formatHex(journal.blocks.getLast().hash()), Optional.empty()));
    ListedJournal copy = imported(folder.resolve("c.vat"));
    assertThat(text(copy.blocks)).isEqualTo(text(journal.blocks));
    assertThat(copy.snapshots).extracting(SnapshotTaken::height).containsExactly(2L);
    Tables snapshot = TablesCodec.read(copy.snapshots.getFirst()).orElseThrow();
    assertThat(snapshot.toString()).isEqualTo(tables(journal.blocks, 6));
    List<Long> heights = new ArrayList<>();
    archive.blocks(2, block -> {
      heights.add(block.height());
      return true;
    });
    assertThat(heights).containsExactly(2L, 3L);
    assertThat(archive.height()).isEqualTo(3);
    assertThat(archive.snapshot(3)).isEmpty();
  }

  @Test
  void theSameJournalMakesTheSameBytes() {
    assertThat(bytes(journal, OptionalLong.empty())).isEqualTo(bytes(journal, OptionalLong.empty()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void upToAnyCrankTheTablesAreEqual(long crank) throws IOException {
    Path file = archive(OptionalLong.of(crank));
    ListedJournal copy = imported(file);
    assertThat(tables(copy.blocks, Long.MAX_VALUE)).isEqualTo(tables(journal.blocks, crank));
    assertThat(ArchiveReader.open(file).manifest().crank()).isEqualTo(crank);
  }

  @Test
  void aBlockThatIsCutHasAHashOfItsOwnAndTheManifestSaysSo() throws IOException {
    // Blocks of 3 cranks: crank 5 is in the middle of block 2.
    ArchiveReader cut = ArchiveReader.open(archive(OptionalLong.of(5)));
    BlockCommitted whole = journal.blocks.get(1);
    assertThat(cut.manifest().blocks()).isEqualTo(2);
    assertThat(cut.manifest().cut())
        .contains(new Manifest.Cut(2, 3, HexFormat.of().formatHex(whole.hash())));
    assertThat(cut.manifest().hash()).isNotEqualTo(HexFormat.of().formatHex(whole.hash()));
    ArchiveReader whole2 = ArchiveReader.open(archive(OptionalLong.of(6)));
    assertThat(whole2.manifest().cut()).isEmpty();
    assertThat(whole2.manifest().hash()).isEqualTo(HexFormat.of().formatHex(whole.hash()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, -1})
  void aCrankThatIsNotThereIsRefused(long crank) {
    assertThatThrownBy(() -> bytes(journal, OptionalLong.of(crank)))
        .hasMessage("its cranks are 1 to 8, found " + crank);
  }

  @Test
  void anEmptyJournalIsNotExported() {
    assertThatThrownBy(() -> bytes(new ListedJournal(), OptionalLong.empty()))
        .hasMessage("its journal is empty: nothing has happened in it yet");
  }

  @Test
  void aDamagedJournalIsNotExported() {
    journal.blocks.get(1).changes()[5] ^= 1;
    assertThatThrownBy(() -> bytes(journal, OptionalLong.empty()))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("block 2 of the journal was changed after it was written");
  }

  @Test
  void aJournalThatGrowsMeanwhileIsExportedAsItWas() throws IOException {
    ListedJournal all = ListedJournal.greeting();
    journal.blocks.removeLast();
    journal.whenRead = () -> journal.blocks.add(all.blocks.getLast());
    assertThat(ArchiveReader.open(archive(OptionalLong.empty())).height()).isEqualTo(2);
    assertThat(imported(folder.resolve("c.vat")).blocks).hasSize(2);
  }

  @Test
  void standardToolsReadIt() throws IOException {
    Path file = archive(OptionalLong.empty());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("manifest.json", "blocks.cbor", "sha256");
      assertThat(read(zip, "manifest.json")).startsWith("{\n  \"format\": 1,").contains("\"blocks\": 3,");
      assertThat(zip.getInputStream(zip.getEntry("blocks.cbor")).readAllBytes())
          .hasSize((int) zip.getEntry("blocks.cbor").getSize());
      String sum = read(zip, "sha256").strip();
      byte[] all = Files.readAllBytes(file);
      int hashed = new String(all, StandardCharsets.ISO_8859_1).indexOf(sum) - 30 - "sha256".length();
      byte[] expected = ArchiveWriter.sha256().digest(Arrays.copyOf(all, hashed));
      assertThat(sum).isEqualTo(HexFormat.of().formatHex(expected));
    }
    // From one end to the other as well, as through a pipe.
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (int entries = 0; entries < 3; entries++) {
        assertThat(zip.getNextEntry()).isNotNull();
        zip.readAllBytes();
      }
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  private static String read(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyFlippedBitIsRefusedWithItsPlace() throws IOException {
    byte[] whole = bytes(journal, OptionalLong.of(5));
    Path file = folder.resolve("c.vat");
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) bit;
        Files.write(file, changed);
        assertThatThrownBy(() -> imported(file))
            .as("byte %d, bit %d", at, bit)
            .isInstanceOf(JournalException.class)
            .message().containsPattern("block \\d+|byte \\d+|manifest\\.json").doesNotContain("\n");
      }
    }
  }

  @Test
  void everyCutIsRefusedWithItsPlace() throws IOException {
    byte[] whole = bytes(journal, OptionalLong.empty());
    Path file = folder.resolve("c.vat");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> imported(file))
          .isInstanceOf(JournalException.class)
          .hasMessageEndingWith("it ends after byte " + length + ": it was cut");
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThatThrownBy(() -> imported(file)).hasMessageEndingWith(
        "it goes on after byte " + whole.length + ", where it ended when it was written");
  }

  @Test
  void aShortFileThatIsNoArchiveIsNotTakenForACutOne() throws IOException {
    Path file = folder.resolve("notes.txt");
    for (String text : List.of("P", "PK, I think", "a line\n",
        "many words that are longer than any head of one")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> ArchiveReader.open(file))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining(
              text.equals("P")
                  ? "it was cut"
                  : "it does not begin as an archive does that bin/vat export has written");
    }
  }

  // Whoever makes an archive anew gets all sums right; what the blocks say of each other remains.
  private Path forged(Manifest manifest, List<BlockCommitted> blocks) throws IOException {
    Path file = folder.resolve("forged.vat");
    try (var out = Files.newOutputStream(file); ArchiveWriter writer = new ArchiveWriter(out, manifest)) {
      blocks.forEach(writer::append);
      writer.finish();
    }
    return file;
  }

  @Test
  void blocksThatAreSwappedMissingOrAddedAreRefused() throws IOException {
    Manifest three = new Manifest(3, 8, hash(3), Optional.empty());
    List<BlockCommitted> blocks = journal.blocks;
    Path swapped = forged(three, List.of(blocks.get(0), blocks.get(2), blocks.get(1)));
    assertThatThrownBy(() -> imported(swapped)).hasMessageContaining("expected block 2, found block 3");
    Path missing = forged(three, List.of(blocks.get(0), blocks.get(2)));
    assertThatThrownBy(() -> imported(missing)).hasMessageContaining("expected block 2, found block 3");
    Path shorter = forged(three, blocks.subList(0, 2));
    assertThatThrownBy(() -> imported(shorter)).hasMessageEndingWith(
        "block 3 is missing: its manifest.json says that block 3 is the last");
    Path longer = forged(new Manifest(2, 6, hash(2), Optional.empty()), blocks);
    assertThatThrownBy(() -> imported(longer)).hasMessageEndingWith(
        "its manifest.json says that block 2 is the last, and another follows");
  }

  private String hash(int height) {
    return HexFormat.of().formatHex(journal.blocks.get(height - 1).hash());
  }

  @Test
  void aManifestThatSaysOtherwiseIsRefusedWithTheKey() throws IOException {
    Path crank = forged(new Manifest(3, 7, hash(3), Optional.empty()), journal.blocks);
    assertThatThrownBy(() -> imported(crank))
        .hasMessageEndingWith("its manifest.json says \"crank\": 7, and it is 8");
    Path hash = forged(new Manifest(3, 8, hash(2), Optional.empty()), journal.blocks);
    assertThatThrownBy(() -> imported(hash))
        .hasMessageEndingWith(
            "its manifest.json says \"hash\": " + hash(2) + ", and it is " + hash(3));
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "x".repeat(1000));
    assertThatThrownBy(() -> ArchiveReader.open(text)).hasMessage(
        "the archive " + text + " cannot be read: it does not begin as an archive does that bin/vat export "
            + "has written, which shows at its byte 0");
    Path none = folder.resolve("none.vat");
    assertThatThrownBy(() -> ArchiveReader.open(none))
        .hasMessage("the archive " + none + " cannot be read: there is no such file");
    assertThatThrownBy(() -> ArchiveReader.open(folder)).isInstanceOf(JournalException.class);
  }
}
