package vatworks.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vatworks.container.CrankReport;
import vatworks.container.LogLine;

/// The container's log on its way to the screen, and the answers among it. `step` shows what a vat logs among
/// its syscalls; while one is under way the lines are held, so that none is shown twice and none is lost.
final class LogFeed {

  // Others may let the container run while this console steps: nothing is held for ever.
  private static final int MOST_HELD = 50_000;

  /// When the lines go to the screen.
  enum Attention {
    ALWAYS,
    DURING_COMMANDS
  }

  private final Consumer<LogLine> screen;
  private final Attention attention;
  private final ArrayDeque<LogLine> held = new ArrayDeque<>(); // by crank: that is how they come
  private final List<Runnable> waiting = new ArrayList<>();
  private int steps;
  private boolean isBusy;
  private Optional<Following> following = Optional.empty();

  /// @param vat only this vat's lines
  private record Following(Optional<String> vat) {
    boolean wants(LogLine line) {
      return vat.isEmpty() || vat.get().equals(line.vat());
    }
  }

  LogFeed(Consumer<LogLine> screen, Attention attention) {
    this.screen = screen;
    this.attention = attention;
  }

  synchronized void accept(LogLine line) {
    boolean isWanted = following.map(it -> it.wants(line)).orElse(isBusy || attention == Attention.ALWAYS);
    if (!isWanted) {
      return;
    }
    if (steps == 0) {
      screen.accept(line);
    } else if (held.size() < MOST_HELD) {
      held.add(line);
    }
  }

  /// A command is under way.
  synchronized void busy() {
    isBusy = true;
  }

  /// The command is done, and what it set off as well.
  synchronized void rest() {
    isBusy = false;
  }

  /// Lines of that vat, or all, are held from here on, until [#followAfter].
  synchronized void follow(Optional<String> vat) {
    steps++;
    following = Optional.of(new Following(vat));
  }

  /// The lines up to that crank are on the screen, those after it follow.
  void followAfter(long crank) {
    synchronized (this) {
      held.removeIf(line -> line.crank() <= crank);
    }
    release();
  }

  /// No more of what [#follow] began.
  synchronized void followNoMore() {
    following = Optional.empty();
  }

  /// Prints something now; or, while a step is under way, when that has been shown.
  void whenFree(Runnable print) {
    synchronized (this) {
      if (steps > 0) {
        waiting.add(print);
        return;
      }
    }
    print.run();
  }

  /// A step begins.
  synchronized void hold() {
    steps++;
  }

  /// The held lines that belong to a crank and that its report does not show.
  synchronized List<LogLine> besides(CrankReport report) {
    Set<String> syscalls = new HashSet<>(report.syscalls());
    List<LogLine> besides = new ArrayList<>();
    while (!held.isEmpty() && held.peek().crank() <= report.crank()) {
      LogLine line = held.remove();
      if (!isShown(line, report, syscalls)) {
        besides.add(line);
      }
    }
    return besides;
  }

  private static boolean isShown(LogLine line, CrankReport report, Set<String> syscalls) {
    boolean isSyscall = line.vat().equals(report.vat()) && syscalls.contains("log " + line.line());
    boolean isFault = report.fault().map(line.line()::endsWith).orElse(false);
    return line.crank() == report.crank() && (isSyscall || isFault);
  }

  /// A step has ended: lines go to the screen again, the held ones first, and what waited after them.
  void release() {
    List<Runnable> free = new ArrayList<>();
    synchronized (this) {
      steps--;
      if (steps == 0) {
        held.forEach(screen);
        held.clear();
        free.addAll(waiting);
        waiting.clear();
      }
    }
    free.forEach(Runnable::run);
  }
}
