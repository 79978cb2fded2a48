package fair;

import vatworks.vow.Remote;

/// Serves whoever orders.
public interface Shop extends Remote {

  /// Serves a customer.
  ///
  /// @param which of the customer's orders it is, from 1
  void order(String customer, int which);
}
