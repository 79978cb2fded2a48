package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Who is told when a [Meter] is low: a vat's own object, which the kernel calls.
public interface MeterWatcher extends Remote {

  /// There is no more left in the meter than the threshold that was set.
  ///
  /// @param meter reads it
  /// @param state how it was then
  /// @return nobody waits for it
  Vow<Void> isLow(MeterReader meter, Meter.State state);
}
