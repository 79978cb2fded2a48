package vatworks.shell;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import vatworks.container.Printable;
import vatworks.container.Rerun;

/// Prints a vat's turns as they are run again.
final class RerunText {

  private static final String OPTIONS = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:5005";

  private final PrintStream out;
  private Runnable first;
  private boolean isSame = true;

  /// @param first is run before the first turn is printed
  RerunText(PrintStream out, Runnable first) {
    this.out = out;
    this.first = first;
  }

  /// Whether this process waits for, or has, a debugger.
  static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }

  /// How to stop in the vat's code.
  static String advice(String place, String vat) {
    return "To stop in the code of " + vat
        + ", type the following, set a breakpoint, and attach a debugger to "
        + "port 5005:\n  VAT_JAVA_OPTS=" + OPTIONS + " bin/vat replay " + place + " --vat " + vat;
  }

  void print(Rerun.Turn turn) {
    first.run();
    first = () -> {
    };
    out.println("crank " + turn.crank() + ": " + Printable.line(turn.delivery()));
    turn.syscalls().forEach(syscall -> out.println("  " + Printable.line(syscall)));
    turn.fault().ifPresent(fault -> out.println("  ! " + Printable.line(fault)));
    if (turn.computrons() > 0) {
      out.println("  used " + Text.computrons(turn.computrons()));
    }
    if (!turn.isSame()) {
      isSame = false;
      out.println("  ! this is not what it asked for, or used, when the turn was run first");
    }
  }

  /// Whether all turns ended as they did when they were run first.
  boolean isSame() { return isSame; }
}
