package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// A [Meter], for whoever may read it and do nothing else with it.
public interface MeterReader extends Remote {

  /// How it is, at the moment when the kernel answers.
  Vow<Meter.State> state();
}
