package vatworks.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vatworks.container.CrankReport;
import vatworks.container.Printable;

/// A crank as `step` prints it: the delivery, what the vat asked for, what it was charged for that, and after
/// `=` what it changed.
///
/// ```
/// crank 2: alice <- o+0.meet #["$0"] [o-50]
///   send o-50.greet #["$0"] [o+7]
///   used 4,711 computrons
///   = ko22 owned by v1
///   = v1: o+7 = ko22
/// ```
///
/// Of several promises that are settled together, each has a line of its own where one line is too short.
record CrankText(Paint paint, OptionalInt columns) {

  // Between the resolutions of `resolve [p+5 fulfilled #3, p+6 rejected #"no"]`.
  private static final Pattern RESOLUTIONS = Pattern
      .compile("(?<=, )(?=p[+-]\\d+ (?:fulfilled|forwarded|rejected) )");

  String of(CrankReport report) {
    List<String> lines = new ArrayList<>();
    String arrow = report.delivery().isEmpty() ? "" : " <- " + report.delivery();
    lines.add(paint.strong(line("crank " + report.crank() + ": " + report.vat() + arrow)));
    report.syscalls().forEach(syscall -> lines.add(line("  " + syscall)));
    // Why a crank was aborted is never shortened: it is what the reader came for.
    report.fault().ifPresent(fault -> lines.add(paint.bad(Printable.line("  aborted: " + fault))));
    if (report.computrons() > 0) {
      lines.add(paint.faint(line("  used " + Text.computrons(report.computrons()))));
    }
    String reason = report.fault().map(fault -> ": " + fault).orElse("");
    for (String change : report.changes()) {
      lines.add(paint.faint(line("  = " + Text.without(change, reason))));
    }
    return String.join("\n", lines);
  }

  private String line(String text) {
    return Text.wrap(Printable.line(text), RESOLUTIONS, columns)
        .lines()
        .map(line -> Text.fit(line, columns))
        .collect(Collectors.joining("\n"));
  }
}
