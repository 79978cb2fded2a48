package vatworks.shell;

import java.time.Duration;
import java.util.Optional;
import vatworks.container.Container;
import vatworks.container.Status;

/// Looks at a container now and then while a person sits at the prompt: keeps the prompt's count true, and
/// says so once when a turn does not end.
final class PromptWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(300);

  private final Container container;
  private final Console console;
  private final TerminalConsole screen;
  private final Thread thread;
  private String prompt = "";
  private long crankTold;

  private PromptWatch(Container container, Console console, TerminalConsole screen) {
    this.container = container;
    this.console = console;
    this.screen = screen;
    this.thread = Thread.ofPlatform().daemon().name("prompt-watch").unstarted(this::watch);
  }

  static PromptWatch start(Container container, Console console, TerminalConsole screen) {
    PromptWatch watch = new PromptWatch(container, console, screen);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(INTERVAL);
        look();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void look() {
    Optional<Status.LongTurn> turn = container.status().turn();
    if (turn.isPresent()
        && turn.get().crank() != crankTold
        && turn.get().age().compareTo(Console.PATIENCE) >= 0) {
      crankTold = turn.get().crank();
      screen.complain(turn.get().toString());
    }
    String now = console.prompt();
    if (!now.equals(prompt)) {
      prompt = now;
      screen.prompt(now);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
