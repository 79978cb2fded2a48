package vatworks.kernel.replay;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.Change;
import vatworks.kernel.Recalled;
import vatworks.kernel.VatId;

/// One crank, as the journal tells it.
///
/// @param crank its number, 1-based
/// @param height of the block that it is in
/// @param vat whose crank it was; the kernel's for what came from outside
/// @param name that vat's; `kernel` for the kernel's
/// @param occasion what the crank was for
/// @param recalled what the vat asked for, as far as the journal tells; nothing, if it was at fault
/// @param changes all changes of the crank, in order
/// @param fault why the crank was aborted, if it was
public record Story(
    long crank,
    long height,
    VatId vat,
    String name,
    Occasion occasion,
    Recalled recalled,
    List<Change> changes,
    Optional<String> fault) {

  /// What the kernel is called where a vat's name is expected.
  public static final String KERNEL = "kernel";

  public Story {
    changes = List.copyOf(changes);
  }

  /// What the crank wrote to the container's log, in order: the vat's lines, and the kernel's.
  public List<Change.Logged> logged() {
    return changes.stream()
        .filter(Change.Logged.class::isInstance)
        .map(Change.Logged.class::cast)
        .toList();
  }
}
