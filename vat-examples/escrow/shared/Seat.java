package escrow;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// One's place at the agent's table, to be kept to oneself.
public interface Seat extends Remote {

  /// How it ended, once it has. It is rejected if the payment that was offered was not good.
  Vow<Outcome> outcome();

  /// Gives up the offer. If it was met already, this changes nothing.
  void leave();
}
