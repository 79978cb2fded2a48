package vatworks.container;

import java.util.List;
import java.util.Optional;

/// One crank, for a person to read.
///
/// @param crank its number, 1-based
/// @param vat the name of the vat that ran, or `kernel`
/// @param delivery what was delivered, in the vat's own names: `o+0.greet #["$0"] [o-50]`, `notify [p+5
///     fulfilled #3]`; of the kernel, what it answered to the outside, `answer kp40 fulfilled #3`; empty
///     where it dropped something
/// @param syscalls what the vat asked for, in order, in its own names: `send o-50.hello #[]`; also of a turn
///     that was aborted
/// @param changes what the crank changed in the tables, in order: `v2: o-50 = ko20`. That the message left
///     the queue, what was logged and that the crank ended is not said again here
/// @param fault why the crank was aborted, if it was
/// @param computrons what the vat was charged; 0 for the kernel
public record CrankReport(
    long crank,
    String vat,
    String delivery,
    List<String> syscalls,
    List<String> changes,
    Optional<String> fault,
    long computrons) {

  /// A crank for which nothing was charged.
  public CrankReport(
      long crank,
      String vat,
      String delivery,
      List<String> syscalls,
      List<String> changes,
      Optional<String> fault) {
    this(crank, vat, delivery, syscalls, changes, fault, 0);
  }
}
