package vatworks.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import vatworks.container.Container;
import vatworks.container.ContainerException;

/// A container with a console on it, from opening it to closing it.
record Shell(Surroundings surroundings, ShellOptions options) {

  // A script's next command waits this long for a running container to come to rest, so that the script's
  // output does not depend on the speed of the machine.
  private static final Duration SCRIPT_SETTLE = Duration.ofSeconds(2);

  /// @return the exit status
  int run() throws Exception {
    Path basedir = surroundings.folder().resolve(options.basedir);
    try (Container container = Container.open(basedir, surroundings.options())) {
      return run(container) ? 0 : Main.FAILED;
    } catch (ContainerException e) {
      surroundings.err().println(e.getMessage());
      return Main.USAGE;
    }
  }

  private boolean run(Container container) throws Exception {
    if (options.commands != null) {
      return script(container, plain(), Input.of(Script.split(options.commands)));
    }
    return switch (surroundings.manner()) {
      case TERMINAL -> {
        TerminalConsole.run(container, surroundings.folder(), () -> start(container));
        yield true;
      }
      case SCRIPT -> script(container, plain(), Input.lines(surroundings.in()));
      case TRANSCRIPT -> {
        Screen.Plain screen = new Screen.Plain(surroundings.out(), surroundings.out());
        yield script(container, screen, Input.transcript(surroundings.in(), surroundings.out()));
      }
    };
  }

  private boolean script(Container container, Screen screen, Input input) throws InterruptedException {
    Console console = new Console(container, screen, surroundings.folder());
    if (surroundings.manner() == Surroundings.Manner.TRANSCRIPT && options.commands == null) {
      screen.print(console.greeting());
    }
    start(container);
    boolean isWell = new Session(console, input, () -> console.settleOrTell(SCRIPT_SETTLE)).run();
    console.tellWhatIsMissing();
    return isWell;
  }

  private Screen.Plain plain() {
    return new Screen.Plain(surroundings.out(), surroundings.err());
  }

  private CompletableFuture<?> start(Container container) {
    return options.isPaused ? CompletableFuture.completedFuture(null) : container.run();
  }
}
