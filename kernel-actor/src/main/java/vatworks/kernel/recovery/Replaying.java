package vatworks.kernel.recovery;

import java.util.List;
import java.util.Optional;
import vatworks.kernel.Bundle;
import vatworks.vat.Delivery;
import vatworks.vat.Limits;

/// Something that a vat is made to do again.
sealed interface Replaying {

  /// The number of the crank in which it did so first.
  long crank();

  /// It was made. Where that was an upgrade, it was told something in its first turn.
  ///
  /// @param upgrade what happened in the first turn; empty for a vat's first incarnation, which had none
  record Made(long crank, List<Bundle> code, long firstExport, Optional<Told> upgrade) implements Replaying {}

  /// A new incarnation's first turn.
  ///
  /// @param asked the hash of what it asked for then
  /// @param computrons what it was charged then
  record Told(Optional<String> previousState, Limits limits, long asked, long computrons) {}

  /// It had a turn.
  ///
  /// @param asked the hash of what it asked for then
  /// @param computrons what it was charged then
  /// @param isLast whether the vat was terminated by it
  record Turn(
      long crank, Delivery delivery, Limits limits, long asked, long computrons, boolean isLast)
      implements
        Replaying {}
}
