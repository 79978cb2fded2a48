package vatworks.shell;

import java.time.Duration;

/// Looks at a container now and then while a person sits at the prompt: keeps the prompt's count true, and
/// says so once when a turn does not end.
final class PromptWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(300);

  private final Console console;
  private final Screen screen;
  private final Thread thread;
  private String prompt = "";

  private PromptWatch(Console console, Screen screen) {
    this.console = console;
    this.screen = screen;
    this.thread = Thread.ofVirtual().name("prompt-watch").unstarted(this::watch);
  }

  static PromptWatch start(Console console, Screen screen) {
    PromptWatch watch = new PromptWatch(console, screen);
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
    console.news().ifPresent(screen::complain);
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
