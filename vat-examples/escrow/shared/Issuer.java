package escrow;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Knows which payments of one kind are good.
public interface Issuer extends Remote {

  /// Makes a payment worthless, and answers a new one for the same amount. Whoever else held the old one has
  /// nothing any more. It is rejected if the payment is not good for exactly this amount.
  Vow<Payment> claim(Payment payment, long amount);
}
