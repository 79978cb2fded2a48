package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Who is told when a [Meter] runs dry: a vat's own object, which the kernel calls.
public interface MeterKeeper extends Remote {

  /// A turn needed more than was left in the meter, and waits for it to be refilled. This is told once, until
  /// somebody does that.
  ///
  /// @param meter refills it
  /// @param state how it was then
  /// @return nobody waits for it
  Vow<Void> ranDry(MeterRefill meter, Meter.State state);
}
