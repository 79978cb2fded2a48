package vatworks.shell;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How the shell is started.
final class ShellOptions {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BASEDIR",
      defaultValue = "",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "The folder of the container; the current folder if left out.")
  Path basedir;

  @Option(names = "--paused", description = "Deliver nothing until told to.")
  boolean isPaused;

  @Mixin
  OpenOptions opening = new OpenOptions();

  @Option(
      names = {"-c",
          "--commands"},
      paramLabel = "COMMANDS",
      description = "Carry out these commands, parted by `;`, and leave: 'step 2; show-tables'.")
  String commands;
}
