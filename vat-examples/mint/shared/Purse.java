package mint;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Holds money of one currency. Whoever holds the purse can spend what is in it.
public interface Purse extends Remote {

  Vow<Long> balance();

  /// An empty purse of the same currency.
  Vow<Purse> sprout();

  /// Takes money out, to be passed on. It is rejected if there is less in the purse.
  ///
  /// @param amount 0 or more
  Vow<Payment> withdraw(long amount);

  /// Takes all money out of a payment, and answers how much that was. It is rejected if the payment is none
  /// of this currency.
  Vow<Long> deposit(Payment payment);
}
