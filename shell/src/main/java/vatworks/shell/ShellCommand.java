package vatworks.shell;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `bin/vat shell`
@Command(
    name = "shell",
    header = "Takes commands for a container, and opens it unless it runs already.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat [shell] [BASEDIR] [--paused] [-c COMMANDS]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "Standard input that is not a terminal is read as commands, one a line.",
        "In the shell, help lists them."})
final class ShellCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin
  private ShellOptions options = new ShellOptions();

  ShellCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    return new Shell(surroundings, options).run();
  }
}
