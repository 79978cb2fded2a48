package vatworks.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vatworks.container.Options;
import vatworks.container.Store;

/// How a container is opened: what all commands that open one can be told.
final class OpenOptions {

  @Option(names = "--memory",
      description = "Keep nothing: what happens is gone when the container is closed.")
  boolean isMemory;

  @Option(names = "--confine",
      description = "Confine the vats that are made, or upgraded, from now on.")
  boolean isConfining;

  @Mixin
  private ConfigOption config = new ConfigOption();

  /// @throws vatworks.container.ContainerException if a setting is not what it should be
  Options options(Surroundings surroundings) {
    Options read = config.options(surroundings);
    Options kept = isMemory ? read.withStore(new Store.Memory()) : read;
    return isConfining ? kept.confining() : kept;
  }

  Optional<Path> config() {
    return config.file();
  }

  /// The same, for the command line of another process.
  ///
  /// @param folder what the file's name is relative to here
  List<String> words(Path folder) {
    List<String> words = new ArrayList<>();
    if (isMemory) {
      words.add("--memory");
    }
    if (isConfining) {
      words.add("--confine");
    }
    config().ifPresent(file -> words.addAll(List.of("--config", folder.resolve(file).toString())));
    return words;
  }
}
