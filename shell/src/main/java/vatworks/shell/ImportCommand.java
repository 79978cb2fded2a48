package vatworks.shell;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vatworks.container.ContainerException;
import vatworks.container.Migration;

/// `bin/vat import`: a container out of one file.
@Command(
    name = "import",
    header = "Makes a container from a file that bin/vat export has written.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat import FILE.vat NEWDIR [--config FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "It goes on where the other one was when the file was written. From then on they",
        "are two: only one of them should be run. Equal hashes say that nothing changed."})
final class ImportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "FILE.vat", description = "The file to read.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "NEWDIR",
      description = "The folder of the new container: one that does not exist yet, or is empty.")
  private Path newdir;

  @Mixin
  private ConfigOption config = new ConfigOption();

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (ProgressBar progress = surroundings.progress("importing " + file)) {
      Migration.Moved moved = Migration.importFrom(
          surroundings.folder().resolve(file),
          surroundings.folder().resolve(newdir),
          config.options(surroundings),
          progress);
      progress.end();
      ExportCommand.print(surroundings.out(), moved);
      return 0;
    } catch (ContainerException e) {
      surroundings.err().println(surroundings.asTyped(e.getMessage(), file, newdir));
      return Main.USAGE;
    }
  }
}
