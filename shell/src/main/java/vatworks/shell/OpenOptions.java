package vatworks.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vatworks.container.Options;
import vatworks.container.Store;

/// How a container is opened: what all commands that open one can be told.
final class OpenOptions {

  @Option(names = "--memory",
      description = "Keep nothing: what happens is gone when the container is closed.")
  boolean isMemory;

  @Option(
      names = "--trust",
      paramLabel = "VAT",
      description = "Do not confine this vat: it can do whatever Java can. May be repeated.")
  private List<String> trusted = new ArrayList<>();

  @Mixin
  private ConfigOption config = new ConfigOption();

  /// @throws vatworks.container.ContainerException if a setting is not what it should be
  Options options(Surroundings surroundings) {
    Options read = config.options(surroundings).withTrusted(Set.copyOf(trusted));
    return isMemory ? read.withStore(new Store.Memory()) : read;
  }

  Optional<Path> config() {
    return config.file();
  }

  /// The option that says how the container is to be opened, if there is one: where it runs already, none is
  /// of any use.
  Optional<String> first() {
    return config().isPresent() ? Optional.of("--config") : trusted.stream().findFirst().map(_ -> "--trust");
  }

  /// The same, for the command line of another process.
  ///
  /// @param folder what the file's name is relative to here
  List<String> words(Path folder) {
    List<String> words = new ArrayList<>();
    if (isMemory) {
      words.add("--memory");
    }
    trusted.forEach(vat -> words.addAll(List.of("--trust", vat)));
    config().ifPresent(file -> words.addAll(List.of("--config", folder.resolve(file).toString())));
    return words;
  }
}
