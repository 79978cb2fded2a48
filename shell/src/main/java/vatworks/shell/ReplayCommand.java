package vatworks.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vatworks.container.ContainerException;
import vatworks.container.Journal;
import vatworks.container.Rerun;

/// `bin/vat replay`: back and forth through what happened.
@Command(
    name = "replay",
    header = "Goes back and forth through a container's history, and changes nothing.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
        "bin/vat replay BASEDIR [--config FILE] [-c COMMANDS]",
        "       bin/vat replay BASEDIR [--config FILE] --vat NAME"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "The container may run meanwhile. Standard input that is not a terminal is read",
        "as commands, one a line. In the console, help lists them."})
final class ReplayCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec
  private CommandSpec spec;

  @Mixin
  private JournalPlace place = new JournalPlace();

  @Option(
      names = {"-c",
          "--commands"},
      paramLabel = "COMMANDS",
      description = "Carry out these commands, parted by `;`, and leave: 'goto 17; show-tables'.")
  private String commands;

  @Option(
      names = "--vat",
      paramLabel = "NAME",
      description = "Run this vat's turns again, and print them; a debugger can stop in them.")
  private String vat;

  ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    if (vat != null) {
      return rerun();
    }
    try (Journal journal = place.open(surroundings)) {
      Path folder = surroundings.folder();
      Front front = new Front(surroundings, Optional.ofNullable(commands));
      return front.show(ReplayDesk.of(journal, folder)) ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private void advise() {
    if (!RerunText.isDebugged()) {
      surroundings.err().println(RerunText.advice(place.name(), vat));
    }
  }

  private int rerun() {
    if (commands != null) {
      throw new ParameterException(spec.commandLine(), "--vat takes no commands: leave out -c");
    }
    try {
      RerunText text = new RerunText(surroundings.out(), this::advise);
      Rerun.run(place.path(surroundings), place.options(surroundings), vat, text::print);
      return text.isSame() ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }
}
