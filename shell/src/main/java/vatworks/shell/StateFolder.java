package vatworks.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where `bin/vat` keeps what it remembers for its user between two runs: `$XDG_STATE_HOME/vatworks`, or
/// `~/.local/state/vatworks`. Nothing depends on it: where it cannot be written there is no history and no
/// log.
final class StateFolder {

  private StateFolder() {}

  static Path path() {
    return Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
        .filter(folder -> folder.startsWith("/"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"))
        .resolve("vatworks");
  }

  /// The file that `conf/logback.xml` writes to.
  static Path log() {
    return path().resolve("vat.log");
  }

  /// The file for the console's history, if it can be written.
  static Optional<Path> history() {
    Path file = path().resolve("history");
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      return Optional.empty();
    }
    Path touched = Files.exists(file) ? file : file.getParent();
    return Files.isWritable(touched) ? Optional.of(file) : Optional.empty();
  }
}
