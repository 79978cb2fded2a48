package vatworks.shell;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;

/// `bin/vat start`: a container that runs by itself.
@Command(
    name = "start",
    header = "Starts a container that runs on by itself, also when this terminal is closed.",
    synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat start BASEDIR [--paused] [--memory] [--config FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
        "",
        "Returns when the container is ready. bin/vat shell BASEDIR attaches a console to",
        "it, bin/vat stop BASEDIR stops it. What happens is in BASEDIR/.vat/vat.log."})
final class StartCommand implements Callable<Integer> {

  private static final Pattern FAR = Pattern.compile("(\\d{1,18}) of (\\d{1,18})");

  private final Surroundings surroundings;

  @Mixin
  private BasedirParameter basedir = new BasedirParameter();

  @Option(names = "--paused", description = "Deliver nothing until told to.")
  private boolean isPaused;

  @Mixin
  private OpenOptions opening = new OpenOptions();

  StartCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      Path folder = basedir.in(surroundings);
      Optional<Attachment> running = Attachment.to(VatFolder.of(folder));
      if (running.isPresent()) {
        running.get().close();
        throw new ContainerException(
            basedir.name() + " runs already, in process " + running.get().pid());
      }
      return start(folder);
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private int start(Path folder) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(surroundings.launcher());
    line.add("daemon");
    line.addAll(opening.words(surroundings.folder()));
    if (isPaused) {
      line.add("--paused");
    }
    line.add(folder.toString());
    Process process = new ProcessBuilder(line)
        .directory(Files.isDirectory(folder) ? folder.toFile() : surroundings.folder().toFile())
        .redirectInput(new File("/dev/null"))
        .start();
    Thread relay = Thread.ofPlatform().daemon().start(() -> relay(process.getErrorStream()));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    if (isReady(out)) {
      surroundings.out().println(basedir.name() + " runs, in process " + process.pid());
      return 0;
    }
    int status = process.waitFor();
    relay.join();
    if (status != Main.USAGE) {
      surroundings.err().println(
          "process " + process.pid() + " ended with status " + status
              + " before the container was ready: see "
              + VatFolder.of(folder).file(Daemon.LOG_FILE));
    }
    return Main.USAGE;
  }

  // The JVM itself can have something to say, such as a warning, before the container is ready.
  private boolean isReady(BufferedReader out) throws IOException {
    try (ProgressBar progress = surroundings.progress("bringing back " + basedir.name())) {
      String line = out.readLine();
      while (line != null && !line.equals(DaemonCommand.READY)) {
        Matcher far = FAR.matcher(line);
        if (far.matches()) {
          progress.at(Long.parseLong(far.group(1)), Long.parseLong(far.group(2)));
        }
        line = out.readLine();
      }
      return line != null;
    }
  }

  private void relay(InputStream err) {
    try (err) {
      err.transferTo(surroundings.err());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
