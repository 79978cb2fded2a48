package vatworks.shell;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import vatworks.container.Options;

/// `--config`: how containers are opened, where that is not as usual.
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read the settings from FILE, in place of conf/vatworks.conf.")
  private Path file;

  /// @throws vatworks.container.ContainerException if a setting is not what it should be
  Options options(Surroundings surroundings) {
    return Optional.ofNullable(file)
        .map(it -> Options.read(surroundings.folder().resolve(it)))
        .orElseGet(surroundings::options);
  }

  /// The file that was named, if one was.
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
