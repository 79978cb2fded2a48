package mint;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Sells apples for money of its own, one for 1.
public interface Shop extends Remote {

  /// Opens for a first customer, who gets 10 as a present.
  void open(Bank bank, Customer customer);

  /// Takes a payment, and answers what it bought. It is rejected if the payment is not worth anything here.
  Vow<String> buy(Payment payment);
}
