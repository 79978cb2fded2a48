package vatworks.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vatworks.container.ContainerException;
import vatworks.container.Migration;

/// `bin/vat export`: a container into one file.
@Command(
    name = "export",
    header = "Writes a container into one file, from which bin/vat import makes it again.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat export BASEDIR -o FILE.vat [--at CRANK] [--config FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "The file holds the container's whole history, and with it all code. The",
        "container may be running: what it does after this has begun is not in it."})
final class ExportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "BASEDIR", description = "The folder of the container.")
  private Path basedir;

  @Option(
      names = {"-o",
          "--output"},
      paramLabel = "FILE.vat",
      required = true,
      description = "The file to write, over what is there.")
  private Path file;

  @Option(
      names = "--at",
      paramLabel = "CRANK",
      description = "Only the history up to this crank, and with it.")
  private Long crank;

  @Mixin
  private ConfigOption config = new ConfigOption();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (ProgressBar progress = surroundings.progress("exporting " + basedir)) {
      OptionalLong at = Optional.ofNullable(crank).map(OptionalLong::of).orElse(OptionalLong.empty());
      Migration.Moved moved = Migration.exportTo(
          surroundings.folder().resolve(file),
          surroundings.folder().resolve(basedir),
          config.options(surroundings),
          at,
          progress);
      progress.end();
      print(surroundings.out(), moved);
      return 0;
    } catch (ContainerException e) {
      surroundings.err().println(surroundings.asTyped(e.getMessage(), basedir, file));
      return Main.USAGE;
    }
  }

  /// What export and import print alike, so that it can be compared.
  static void print(PrintStream out, Migration.Moved moved) {
    out.println("blocks  " + moved.blocks());
    out.println("crank   " + moved.crank());
    out.println("hash    " + moved.hash());
    moved.cut().ifPresent(out::println);
  }
}
