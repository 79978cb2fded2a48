package vatworks.shell;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vatworks.container.ContainerException;
import vatworks.container.Doctor;
import vatworks.container.Options;

/// `bin/vat doctor`
@Command(
    name = "doctor",
    header = "Looks a container over: every block, the tables, and every vat's turns.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat doctor BASEDIR [--config FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "Changes nothing, and says what is to be done. The container may be running. The",
        "exit status is 1 if anything is not as it should be."})
final class DoctorCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin
  private BasedirParameter basedir = new BasedirParameter();

  @Mixin
  private ConfigOption config = new ConfigOption();

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (ProgressBar progress = surroundings.progress("examining " + basedir.name())) {
      Options options = config.options(surroundings);
      Doctor.Report report = Doctor.examine(basedir.in(surroundings), options, progress);
      progress.end();
      show(report);
      return report.findings().isEmpty() ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private void show(Doctor.Report report) {
    PrintStream out = surroundings.out();
    new Columns()
        .row("blocks", report.height() + ", each follows from the one before")
        .row("cranks", "" + report.crank())
        .row("hash", report.hash())
        .row("vats", report.vats() + " have had their turns again")
        .lines()
        .forEach(out::println);
    for (Doctor.Finding finding : report.findings()) {
      out.println();
      out.println(finding.text());
      out.println("-> " + finding.remedy());
    }
    out.println();
    out.println(
        report.findings().isEmpty()
            ? "all is well"
            : report.findings().size() + (report.findings().size() == 1 ? " finding" : " findings"));
  }
}
