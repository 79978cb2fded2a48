package mallory;

import mint.Customer;
import vatworks.vow.Vow;

/// A customer who would rather not pay. Each answers what it got her.
public interface Mallory extends Customer {

  /// Pays honestly.
  Vow<String> pay(long amount);

  /// Pays once more with the payment that she used last.
  Vow<String> payAgain();

  /// Pays with an object of her own that says it is a payment.
  Vow<String> forge(long amount);

  /// Pays with money of a mint of her own.
  Vow<String> counterfeit(long amount);

  Vow<Long> balance();
}
