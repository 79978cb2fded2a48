package vatworks.shell;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bin/vat` without a command: the shell.
@Command(
    name = "vat",
    description = "Runs containers of vats: programs that reach each other only through capabilities.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
        "bin/vat [shell] [BASEDIR] [--paused] [-c COMMANDS]",
        "       bin/vat run BASEDIR",
        "       bin/vat start|status|stop BASEDIR",
        "       bin/vat replay|journal BASEDIR",
        "       bin/vat diagram BASEDIR -o FILE",
        "       bin/vat export BASEDIR -o FILE.vat",
        "       bin/vat import FILE.vat NEWDIR",
        "       bin/vat bench [OPTIONS]"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    commandListHeading = "%nCommands:%n",
    footer = {
        "",
        "Exit status: 0 all is well; 1 a command of a script failed, or a vat was",
        "terminated by a fault; 2 the command line makes no sense, or BASEDIR cannot be",
        "opened; 3 a bug in Vatworks, or for status: BASEDIR does not run.",
        "VAT_JAVA_OPTS holds more options for the JVM."})
final class VatCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private CommandSpec spec;

  @Mixin
  private ShellOptions options = new ShellOptions();

  VatCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(surroundings.folder().resolve(options.basedir))) {
      throw new ParameterException(
          spec.commandLine(),
          "\"" + options.basedir + "\" is neither a folder nor a command; the commands are "
              + commands());
    }
    return new Shell(surroundings, options).run();
  }

  private String commands() {
    return spec.subcommands().entrySet().stream()
        .filter(it -> !it.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }
}
