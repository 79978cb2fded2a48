package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vatworks.container.CrankReport;
import vatworks.container.LogLine;

/// The container's log on its way to the screen. `step` shows what a vat logs among its syscalls; while one
/// is under way the lines are held, so that none is shown twice and none is lost.
final class LogFeed {

  private final Consumer<LogLine> screen;
  private final List<LogLine> held = new ArrayList<>();
  private int steps;

  LogFeed(Consumer<LogLine> screen) {
    this.screen = screen;
  }

  synchronized void accept(LogLine line) {
    if (steps == 0) {
      screen.accept(line);
    } else {
      held.add(line);
    }
  }

  /// A step begins.
  synchronized void hold() {
    steps++;
  }

  /// The held lines that belong to a crank and that its report does not show.
  synchronized List<LogLine> besides(CrankReport report) {
    List<LogLine> ofCrank = held.stream().filter(line -> line.crank() <= report.crank()).toList();
    held.removeAll(ofCrank);
    return ofCrank.stream().filter(line -> !isShown(line, report)).toList();
  }

  private static boolean isShown(LogLine line, CrankReport report) {
    boolean isSyscall = line.vat().equals(report.vat()) && report.syscalls().contains("log " + line.line());
    boolean isFault = report.fault().map(line.line()::endsWith).orElse(false);
    return line.crank() == report.crank() && (isSyscall || isFault);
  }

  /// A step has ended: lines go to the screen again, the held ones first.
  synchronized void release() {
    steps--;
    if (steps == 0) {
      held.forEach(screen);
      held.clear();
    }
  }
}
