package vatworks.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vatworks.kernel.archive.ArchiveReader;
import vatworks.kernel.journal.JournalReader;

/// The journal of a container, to be looked at. The container may be open meanwhile.
final class KeptJournal {

  private KeptJournal() {}

  /// Opens a journal for reading.
  ///
  /// @param place a basedir whose container has been opened once, or an archive
  /// @param options say where the database is, if the journal is in one that needs a password
  /// @throws ContainerException if there is no journal, or the options are for another one
  /// @throws vatworks.kernel.journal.JournalException if it cannot be read
  static JournalReader open(Path place, Options options) {
    if (Files.isRegularFile(place)) {
      return ArchiveReader.open(place);
    }
    VatFolder folder = VatFolder.of(place);
    Optional<ContainerFile> known = ContainerFile.read(folder);
    if (known.isEmpty()) {
      throw new ContainerException(
          place + " has no journal: expected the basedir of a container that has been opened, or an archive");
    }
    ContainerFile file = known.get();
    Store sqlite = new Store.Sqlite();
    if (file.kept().equals(ContainerFile.kept(sqlite))) {
      return Opening.journals(sqlite, folder).reader(file.journal());
    }
    file.requireKeptIn(options.store(), folder);
    return Opening.journals(options.store(), folder).reader(file.journal());
  }
}
