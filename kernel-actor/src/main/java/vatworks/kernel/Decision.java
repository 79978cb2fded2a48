package vatworks.kernel;

import java.util.List;

/// What the kernel decided. Nothing has changed until [Tables#apply] has had the changes, in order.
public sealed interface Decision {

  /// The changes of the crank, in order; none where it was refused.
  List<Change> changes();

  /// The crank does all that was asked for.
  record Committed(List<Change> changes) implements Decision {}

  /// The crank does nothing of what was asked for, because the vat is at fault.
  record Aborted(List<Change> changes, VatFault fault) implements Decision {}

  /// The crank does nothing of what was asked for, because the turn used more than the vat may use. The vat
  /// goes on as it was before.
  record Undone(List<Change> changes, VatFault fault) implements Decision {}

  /// The turn did not happen, because the vat's meters do not have what it needs: the crank is the kernel's own,
  /// and says so. What the turn was for waits, and the vat is to be as it was before.
  record Starved(List<Change> changes) implements Decision {}

  /// There is no crank: what came from outside does not fit the tables.
  ///
  /// @param sentence why, for the person who asked
  record Refused(String sentence) implements Decision {
    @Override
    public List<Change> changes() {
      return List.of();
    }
  }
}
