package vatworks.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import vatworks.container.Container;

/// The console at a terminal: line editing, history, completion. What vats log appears above the line that is
/// being typed, and the prompt in front of it follows the container.
final class TerminalConsole implements Screen, Input {

  // Long enough for what a command set off to be done before the prompt counts the queue.
  private static final Duration SETTLE = Duration.ofMillis(150);

  private static final Size USUAL_SIZE = new Size(80, 24);

  private final Terminal terminal;
  private final LineReaderImpl reader;
  private final Paint paint;

  private TerminalConsole(Terminal terminal, Container container) {
    this.terminal = terminal;
    this.paint = isColoured(terminal) ? Paint.COLOURED : Paint.PLAIN;
    LineReaderBuilder builder = LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("vat")
        .parser(new Completion.Words())
        .completer(new Completion(container))
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.INSERT_TAB, false);
    StateFolder.history().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    this.reader = (LineReaderImpl) builder.build();
  }

  /// Talks to the person at this process's terminal until they quit.
  static void run(Container container, Path folder, Runnable whenReady)
      throws IOException, InterruptedException {
    try (Terminal terminal = TerminalBuilder.builder().name("vat").system(true).build()) {
      run(terminal, container, folder, whenReady);
    }
  }

  /// @param whenReady is called once the console is there to show what happens
  static void run(Terminal terminal, Container container, Path folder, Runnable whenReady)
      throws InterruptedException {
    if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
      terminal.setSize(USUAL_SIZE); // A terminal that does not know its size: no line would fit.
    }
    TerminalConsole screen = new TerminalConsole(terminal, container);
    Console console = new Console(container, screen, folder);
    terminal.handle(Signal.INT, signal -> console.giveUp());
    screen.print(console.greeting());
    whenReady.run();
    try (PromptWatch _ = PromptWatch.start(console, screen)) {
      Session.Settling settling = () -> {
        console.settle(SETTLE); // A turn that takes long is told of by the watch.
        return true;
      };
      new Session(console, screen, settling).run();
    }
  }

  private static boolean isColoured(Terminal terminal) {
    String refused = System.getenv("NO_COLOR");
    return (refused == null || refused.isEmpty()) && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  @Override
  public Optional<String> next(Supplier<String> prompt) {
    while (true) {
      try {
        return Optional.of(reader.readLine(prompt.get()));
      } catch (UserInterruptException e) {
        // Ctrl-C: the line is dropped.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  /// Puts another prompt before the line that is being typed.
  void prompt(String prompt) {
    if (reader.isReading()) {
      try {
        reader.setPrompt(prompt);
        reader.callWidget(LineReader.REDISPLAY);
      } catch (IllegalStateException e) {
        // The line was finished meanwhile: the next one has a new prompt anyway.
      }
    }
  }

  @Override
  public void print(String text) {
    reader.printAbove(text);
  }

  @Override
  public void complain(String text) {
    reader.printAbove(paint.bad(text));
  }

  @Override
  public OptionalInt columns() {
    return terminal.getWidth() > 0 ? OptionalInt.of(terminal.getWidth()) : OptionalInt.empty();
  }

  @Override
  public Paint paint() {
    return paint;
  }
}
