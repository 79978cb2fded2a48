package vatworks.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import vatworks.container.ContainerException;

/// Which container, for the commands that have one run, and ask how it does.
final class BasedirParameter {

  @Parameters(paramLabel = "BASEDIR", description = "The folder of the container.")
  private Path basedir;

  /// As it was typed.
  String name() {
    return basedir.toString();
  }

  /// @throws ContainerException if it is no folder
  Path in(Surroundings surroundings) {
    Path path = surroundings.folder().resolve(basedir).normalize();
    if (!Files.isDirectory(path)) {
      throw new ContainerException(
          Files.exists(path)
              ? basedir + " is no folder: expected the folder of a container"
              : "there is no folder " + basedir);
    }
    return path;
  }
}
