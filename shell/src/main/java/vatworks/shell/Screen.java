package vatworks.shell;

import java.io.PrintStream;
import java.util.OptionalInt;

/// Where a console prints. Any thread may print; what one call prints stays together.
interface Screen {

  /// Prints lines.
  void print(String text);

  /// Says what went wrong.
  void complain(String text);

  /// How wide the terminal is, if it is one.
  OptionalInt columns();

  Paint paint();

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
    public OptionalInt columns() {
      return OptionalInt.empty();
    }

    @Override
    public Paint paint() {
      return Paint.PLAIN;
    }
  }
}
