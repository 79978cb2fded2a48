package vatworks.shell;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import vatworks.container.Progress;

/// Shows how far something is that takes more than a second: as a bar for a person, as a line at the beginning
/// for a file.
final class ProgressBar implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int CELLS = 30;

  private final String title;
  private final PrintStream out;
  private final boolean isTerminal;
  private final long begin = System.nanoTime();
  private long drawn;
  private boolean isShown;

  /// @param title what is being done: `bringing back alice`
  /// @param isTerminal whether what was drawn can be drawn over
  ProgressBar(String title, PrintStream out, boolean isTerminal) {
    this.title = title;
    this.out = out;
    this.isTerminal = isTerminal;
  }

  @Override
  public void at(long done, long of) {
    long now = System.nanoTime();
    if (now - begin < PATIENCE_NANOS || now - drawn < REDRAW_NANOS && done < of) {
      return;
    }
    drawn = now;
    if (isTerminal) {
      out.print("\r" + bar(title, done, of));
      out.flush();
    } else if (!isShown) {
      out.println(title + ", " + of + " blocks ...");
    }
    isShown = true;
  }

  /// `bringing back alice [############..................] 40 % of 1200 blocks`
  static String bar(String title, long done, long of) {
    double part = of == 0 ? 1 : Math.min(1.0, (double) done / of);
    int full = (int) (part * CELLS);
    return title + " [" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + (int) (part * 100) + " % of "
        + of + (of == 1 ? " block" : " blocks");
  }

  /// Takes the bar away.
  void end() {
    if (isShown && isTerminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
    isShown = false;
  }

  @Override
  public void close() {
    end();
  }
}
