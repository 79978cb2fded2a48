package vatworks.kernel.recovery;

import vatworks.kernel.turn.Turns;

/// Hears of turns that are run again.
public interface Observer {

  /// Hears nothing.
  Observer NOBODY = (crank, delivery, end, isSame) -> {
  };

  /// A turn was run again.
  ///
  /// @param crank whose turn it was
  /// @param delivery what the vat was brought, in its own names; `upgraded` for a new incarnation's first turn
  /// @param end how the turn ended this time
  /// @param isSame whether that is how it ended before, as far as the journal tells
  void ran(long crank, String delivery, Turns.End end, boolean isSame);
}
