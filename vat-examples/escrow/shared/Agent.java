package escrow;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Swaps two payments between two who do not trust each other: both change hands, or neither.
public interface Agent extends Remote {

  /// Takes a payment into custody, until somebody makes the opposite offer.
  Vow<Seat> offer(Offer offer, Payment payment);
}
