package vatworks.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vatworks.kernel.archive.ArchiveReader;
import vatworks.kernel.journal.JournalReader;
import vatworks.kernel.store.Journals;

/// The journal of a container, to be looked at. The container may be open meanwhile.
final class KeptJournal {

  private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

  private KeptJournal() {}

  /// Opens a journal for reading.
  ///
  /// @param place a basedir, a copy of one or of its folder `.vat`, the file of an SQLite journal, or an
  ///     archive
  /// @param options say where the journal is, if it is not in the basedir
  /// @throws ContainerException if there is none, or the options are for another one
  /// @throws vatworks.kernel.journal.JournalException if it cannot be read
  static JournalReader open(Path place, Options options) {
    if (Files.isRegularFile(place)) {
      return isDatabase(place)
          ? Journals.sqlite(place).reader(ContainerFile.MAIN)
          : ArchiveReader.open(place);
    }
    VatFolder folder = VatFolder.of(place);
    Optional<ContainerFile> known = ContainerFile.read(folder);
    Store sqlite = new Store.Sqlite();
    if (known.isPresent() && !known.get().kept().equals(ContainerFile.kept(sqlite))) {
      known.get().requireKeptIn(options.store(), folder);
      return Opening.journals(options.store(), folder).reader(known.get().journal());
    }
    for (Path file : List.of(folder.file(Opening.JOURNAL), place.resolve(Opening.JOURNAL))) {
      if (Files.isRegularFile(file)) {
        return Journals.sqlite(file).reader(ContainerFile.MAIN);
      }
    }
    throw new ContainerException(
        place + " has no journal: expected a basedir whose container was started before (it has .vat/"
            + Opening.JOURNAL + "), such a file, or an archive of bin/vat export");
  }

  private static boolean isDatabase(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    } catch (IOException e) {
      throw new ContainerException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
