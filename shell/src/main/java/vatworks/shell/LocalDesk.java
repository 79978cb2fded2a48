package vatworks.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vatworks.container.Container;

/// The desk of a container in this process.
final class LocalDesk implements Desk {

  // Long enough for what a person's command set off to be done before the prompt counts the queue.
  private static final Duration SETTLE = Duration.ofMillis(150);

  // A script's next command waits this long for a running container to come to rest, so that the script's
  // output does not depend on the speed of the machine.
  private static final Duration SCRIPT_SETTLE = Duration.ofSeconds(2);

  private final Console console;
  private final Completion completion;
  private final Screen screen;
  private final boolean isPerson;
  private final Runnable whenReady;
  private Optional<PromptWatch> watch = Optional.empty();

  private LocalDesk(
      Console console, Completion completion, Screen screen, boolean isPerson, Runnable whenReady) {
    this.console = console;
    this.completion = completion;
    this.screen = screen;
    this.isPerson = isPerson;
    this.whenReady = whenReady;
  }

  /// The desks of a container that this process has opened for them: the vats' log is shown all the time.
  ///
  /// @param folder what the names of files in commands are relative to
  /// @param whenReady is called once the screen is there to show what happens
  static Place of(Container container, Path folder, Runnable whenReady) {
    return (screen, isPerson) -> new LocalDesk(
        new Console(container, screen, folder, LogFeed.Attention.ALWAYS),
        new Completion(container),
        screen,
        isPerson,
        whenReady);
  }

  /// The desks of a container that runs for others too: the vats' log is shown while a command is under way.
  static Place shared(Container container, Path folder) {
    return (screen, isPerson) -> new LocalDesk(
        new Console(container, screen, folder, LogFeed.Attention.DURING_COMMANDS),
        new Completion(container),
        screen,
        isPerson,
        () -> {
        });
  }

  @Override
  public String greeting() {
    return console.greeting();
  }

  @Override
  public void begin() {
    whenReady.run();
    if (isPerson) {
      watch = Optional.of(PromptWatch.start(console, screen));
    }
  }

  @Override
  public String prompt() {
    return console.prompt();
  }

  @Override
  public Outcome execute(String line) {
    return console.execute(CommandParser.parse(line));
  }

  @Override
  public boolean settle() throws InterruptedException {
    try {
      if (isPerson) {
        console.settle(SETTLE); // A turn that takes long is told of by the watch.
        return true;
      }
      return console.settleOrTell(SCRIPT_SETTLE);
    } finally {
      console.rest();
    }
  }

  @Override
  public void giveUp() {
    console.giveUp();
  }

  @Override
  public List<String> proposals(String line) {
    return completion.proposals(line);
  }

  @Override
  public boolean leave() {
    watch.ifPresent(PromptWatch::close);
    boolean isWell = console.leave();
    if (!isPerson) {
      console.tellWhatIsMissing();
    }
    return isWell;
  }
}
