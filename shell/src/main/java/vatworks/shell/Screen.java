package vatworks.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;

/// Where a console prints. Any thread may print; what one call prints stays together.
interface Screen {

  /// Prints lines.
  void print(String text);

  /// Says what went wrong.
  void complain(String text);

  /// Prints a line of the vats' log, which may come in great numbers.
  default void log(String line) {
    print(line);
  }

  /// Waits until what was printed is taken, where it is taken slowly. Whoever prints much calls it now and
  /// then, but holds no lock.
  default void awaitRoom() throws InterruptedException {}

  /// The prompt is another one now. Of no interest to a screen that shows none while it waits for a command.
  default void prompt(String prompt) {}

  /// There is nobody behind the screen any more: who is asked for a command need not be.
  default void hangUp() {}

  /// Whether it is known that nobody reads any more.
  default boolean isDeaf() { return false; }

  /// How wide the terminal is, if it is one.
  OptionalInt columns();

  Paint paint();

  /// A screen that nobody looks at.
  Screen NOBODY = new Plain(
      new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()));

  /// A screen that is no terminal.
  record Plain(PrintStream out, PrintStream err) implements Screen {

    @Override
    public synchronized void print(String text) {
      out.print(text + "\n");
      out.flush();
    }

    @Override
    public synchronized void complain(String text) {
      err.print(text + "\n");
      err.flush();
    }

    @Override
    public synchronized boolean isDeaf() { return out.checkError(); }

    @Override
    public OptionalInt columns() {
      return OptionalInt.empty();
    }

    @Override
    public Paint paint() {
      return Paint.PLAIN;
    }
  }
}
