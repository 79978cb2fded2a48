package vatworks.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vatworks.container.ContainerException;
import vatworks.container.VatFolder;
import vatworks.shell.wire.WireLimits;

/// What `bin/vat start` starts: the process that runs a container.
///
/// It writes `ready` on standard output once consoles can attach, and nothing else; what is in the way of
/// that it writes on standard error.
@Command(name = "daemon", hidden = true, synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat start BASEDIR")
final class DaemonCommand implements Callable<Integer> {

  static final String READY = "ready";

  private static final Duration TURN_LIMIT = Duration.ofSeconds(10);

  private final Surroundings surroundings;

  @Parameters(paramLabel = "BASEDIR")
  private Path basedir;

  @Option(names = "--paused")
  private boolean isPaused;

  @Mixin
  private OpenOptions opening = new OpenOptions();

  DaemonCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    TerminalSession.leave();
    // Standard output is for one word to whoever has started this process, and not for what vats print.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    VatFolder folder = VatFolder.of(surroundings.folder().resolve(basedir));
    System.setProperty("vatworks.log", folder.file("vat.log").toString());
    System.setProperty("logback.configurationFile", "daemon-logback.xml");
    Daemon daemon = new Daemon(folder, surroundings.err()::println, TURN_LIMIT);
    Signals.register("HUP", () -> {
    });
    List.of("TERM", "INT").forEach(name -> Signals.register(name, () -> daemon.terminate(name)));
    try {
      return daemon.run(opening.options(surroundings), isPaused, WireLimits.USUAL, this::ready);
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private void ready() {
    surroundings.out().println(READY);
    surroundings.out().flush();
    // From here on nobody reads what this process prints.
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
  }
}
