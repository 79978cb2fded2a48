package vatworks.power;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// A [Meter], for whoever may refill it and do nothing else with it.
public interface MeterRefill extends Remote {

  /// Puts something into it. Whoever waited for that goes on.
  ///
  /// @param computrons from 0 to 2^53 - 1
  /// @return what is left in it then; rejected if that would be more than 2^53 - 1
  Vow<Long> refill(long computrons);
}
