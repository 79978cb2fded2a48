package vatworks.shell;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vatworks.container.Checking;
import vatworks.container.ContainerException;

/// `bin/vat check`
@Command(
    name = "check",
    header = "Says what the vats of a folder do that a confined vat may not.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat check BASEDIR",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "Compiles the sources as they are now, and runs none of them. Each line says the",
        "file, the line, what is done there, and what to do instead. The exit status is 1",
        "if there are any."})
final class CheckCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin
  private BasedirParameter basedir = new BasedirParameter();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try {
      Checking.Report report = Checking.of(basedir.in(surroundings));
      report.rejections().forEach(surroundings.out()::println);
      surroundings.out().println(summary(report));
      return report.rejections().isEmpty() ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private static String summary(Checking.Report report) {
    int vats = report.vats().size();
    String looked = vats + (vats == 1 ? " vat" : " vats");
    int found = report.rejections().size();
    return switch (found) {
      case 0 -> looked + " can be confined: " + String.join(", ", report.vats());
      case 1 -> looked + ", 1 rejection";
      default -> looked + ", " + found + " rejections";
    };
  }
}
