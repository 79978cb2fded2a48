package vatworks.kernel.recovery;

import java.util.List;
import vatworks.kernel.Bundle;
import vatworks.kernel.turn.VatInstance;

/// Makes vats of the code that the journal keeps.
public interface VatCodes {

  /// Makes a vat anew, as it was before its first turn. This runs the vat's code, on this thread, for as long
  /// as it likes.
  ///
  /// @param name the vat's
  /// @param code its bundles, in the order in which they were set
  /// @param firstExport the number of the first object that it may export beside its root
  /// @throws RuntimeException if it cannot be made, with a message that is a sentence
  VatInstance load(String name, List<Bundle> code, long firstExport);
}
