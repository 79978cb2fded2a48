package vatworks.kernel.actor;

import vatworks.kernel.VatId;
import vatworks.kernel.journal.BlockCommitted;

/// What the kernel tells its host without being asked. Called on the kernel's thread, in order, only of what
/// is in the journal; must not block for long.
public interface KernelListener {

  /// A block is in the journal.
  ///
  /// @param status as of now
  void blockCommitted(BlockCommitted block, KernelStatus status);

  /// A line was logged, by a vat or, under the name `kernel`, by the kernel itself.
  void logged(long crank, VatId vat, String name, String line);
}
