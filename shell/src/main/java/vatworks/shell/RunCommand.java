package vatworks.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vatworks.container.Container;
import vatworks.container.ContainerException;
import vatworks.container.LogLine;
import vatworks.container.SourceChanges;
import vatworks.container.Status;

/// `bin/vat run`: a container without a console.
@Command(
    name = "run",
    header = "Runs a container until nothing is left to deliver.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat run BASEDIR [--memory] [--trust VAT]... [--config FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
        "",
        "Prints what the vats log, as `name: line`. The exit status is 1 if a vat was",
        "terminated by a fault."})
final class RunCommand implements Callable<Integer> {

  private static final long NOTICE_SECONDS = 5;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "BASEDIR", description = "The folder of the container.")
  private Path basedir;

  @Mixin
  private OpenOptions opening = new OpenOptions();

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Container container = surroundings.open(
        surroundings.folder().resolve(basedir).normalize(), opening.options(surroundings))) {
      container.trust().warnings().forEach(surroundings.err()::println);
      SourceChanges changes = container.changed().get();
      if (!changes.isEmpty()) {
        surroundings.err().println(changes);
      }
      container.onLog(line -> print(container, line));
      return await(container, container.run()).faults() > 0 ? Main.FAILED : 0;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    } catch (ExecutionException e) {
      surroundings.err().println(Complaint.of(e));
      return Main.FAILED;
    }
  }

  private void print(Container container, LogLine line) {
    PrintStream out = surroundings.out();
    out.print(line + "\n");
    if (out.checkError()) {
      container.pause(); // Nobody reads any more, as after `| head`: running on would be for nothing.
    }
  }

  private Status await(Container container, CompletableFuture<Status> end)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return end.get(NOTICE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        container.status().turn().ifPresent(turn -> surroundings.err().println(turn));
      }
    }
  }
}
