package vatworks.container;

import java.time.Duration;
import java.util.Optional;

/// How a container does, at one moment between two blocks.
///
/// @param mode whether it delivers by itself
/// @param queued messages waiting to be delivered
/// @param crank the number of the last crank that was journalled, 0 before the first
/// @param height the height of the last block that was journalled, 0 before the first
/// @param faults how many vats were terminated: because of a fault, by their keepers or by the host
/// @param turn the turn that is taking long, if one is
public record Status(
    Mode mode, int queued, long crank, long height, int faults, Optional<LongTurn> turn) {

  /// A turn that has not ended for at least a second.
  ///
  /// @param vat the name of the vat whose turn it is
  /// @param crank the crank that it will be part of
  /// @param age how long it has been in its turn, to about a quarter of a second
  public record LongTurn(String vat, long crank, Duration age) {

    /// One sentence for a person.
    @Override
    public String toString() {
      return "vat " + vat + " has been in its turn for " + age.toSeconds() + " s (crank " + crank + ")";
    }
  }
}
