package vatworks.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
/// It writes on standard output how far it has brought back the container, as `12 of 40`, and `ready` once
/// consoles can attach; what is in the way of
/// that it writes on standard error.
@Command(name = "daemon", hidden = true, synopsisHeading = "Usage: ",
    customSynopsis = "bin/vat start BASEDIR")
final class DaemonCommand implements Callable<Integer> {

  static final String READY = "ready";

  private static final Duration TURN_LIMIT = Duration.ofSeconds(10);

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long TELLING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Surroundings surroundings;
  private long told = System.nanoTime() + QUIET_NANOS;

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
    System.setProperty("vatworks.log", folder.file(Daemon.LOG_FILE).toString());
    System.setProperty("logback.configurationFile", "daemon-logback.xml");
    Signals.register("HUP", () -> {
    });
    // First of all: the log would be written into a folder that may be another's.
    try (VatFolder.Lock lock = folder.lock()) {
      Daemon daemon = new Daemon(lock, TURN_LIMIT);
      List.of("TERM", "INT").forEach(name -> Signals.register(name, () -> daemon.terminate(name)));
      return daemon.run(opening.options(surroundings), isPaused, WireLimits.USUAL, this::tell, this::ready);
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private void tell(long done, long of) {
    long now = System.nanoTime();
    if (now - told > TELLING_NANOS) {
      told = now;
      surroundings.out().println(done + " of " + of);
      surroundings.out().flush();
    }
  }

  private void ready() {
    surroundings.out().println(READY);
    surroundings.out().flush();
    // From here on nobody reads what this process prints.
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
  }
}
