package vatworks.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/// The console at a terminal: line editing, history, completion. What vats log appears above the line that is
/// being typed, and the prompt in front of it follows the container.
final class TerminalConsole implements Screen, Input {

  private static final Size USUAL_SIZE = new Size(80, 24);

  private final Terminal terminal;
  private final LineReaderImpl reader;
  private final Paint paint;
  private volatile Completer completer = (reader, line, candidates) -> {
  };
  private Optional<Thread> asking = Optional.empty();
  private boolean isOver;

  private TerminalConsole(Terminal terminal) {
    this.terminal = terminal;
    this.paint = isColoured(terminal) ? Paint.COLOURED : Paint.PLAIN;
    LineReaderBuilder builder = LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("vat")
        .parser(new Completion.Words())
        .completer((reader, line, candidates) -> completer.complete(reader, line, candidates))
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.INSERT_TAB, false);
    StateFolder.history().ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    this.reader = (LineReaderImpl) builder.build();
  }

  /// Talks to the person at this process's terminal until they quit.
  ///
  /// @throws DeskLost if the container went away before
  static void run(Desk.Place place) throws IOException, InterruptedException {
    try (Terminal terminal = TerminalBuilder.builder().name("vat").system(true).build()) {
      run(terminal, place);
    }
  }

  static void run(Terminal terminal, Desk.Place place) throws InterruptedException {
    if (terminal.getWidth() <= 0 || terminal.getHeight() <= 0) {
      terminal.setSize(USUAL_SIZE); // A terminal that does not know its size: no line would fit.
    }
    TerminalConsole screen = new TerminalConsole(terminal);
    Desk desk = place.sit(screen, true);
    screen.completer = Completion.of(desk);
    terminal.handle(Signal.INT, signal -> desk.giveUp());
    screen.print(desk.greeting());
    desk.begin();
    new Session(desk, screen).run();
  }

  private static boolean isColoured(Terminal terminal) {
    String refused = System.getenv("NO_COLOR");
    return (refused == null || refused.isEmpty()) && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  @Override
  public Optional<String> next(Supplier<String> prompt) {
    while (beginAsking()) {
      try {
        return Optional.of(reader.readLine(prompt.get()));
      } catch (UserInterruptException e) {
        // Ctrl-C: the line is dropped.
      } catch (EndOfFileException e) {
        return Optional.empty();
      } finally {
        endAsking();
      }
    }
    return Optional.empty();
  }

  private synchronized boolean beginAsking() {
    asking = Optional.of(Thread.currentThread());
    return !isOver;
  }

  private synchronized void endAsking() {
    asking = Optional.empty();
    if (isOver) {
      Thread.interrupted(); // It was for the line.
    }
  }

  @Override
  public synchronized void hangUp() {
    isOver = true;
    asking.ifPresent(Thread::interrupt);
  }

  @Override
  public void prompt(String prompt) {
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
