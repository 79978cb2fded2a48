package vatworks.shell;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vatworks.container.Journal;
import vatworks.container.Options;

/// Which journal, for the commands that read one.
final class JournalPlace {

  @Parameters(
      paramLabel = "BASEDIR",
      description = "The folder of the container, a copy of it, its file journal.db, or an archive.")
  private Path basedir;

  @Mixin
  private ConfigOption config = new ConfigOption();

  /// @throws vatworks.container.ContainerException if there is no such journal, or it cannot be read
  Journal open(Surroundings surroundings) {
    return Journal.open(path(surroundings), options(surroundings));
  }

  /// As it was typed.
  String name() {
    return basedir.toString();
  }

  Path path(Surroundings surroundings) {
    return surroundings.folder().resolve(basedir).normalize();
  }

  /// @throws vatworks.container.ContainerException if a setting is not what it should be
  Options options(Surroundings surroundings) {
    return config.options(surroundings);
  }
}
