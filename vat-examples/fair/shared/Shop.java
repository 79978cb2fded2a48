package fair;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Serves whoever orders.
public interface Shop extends Remote {

  /// Serves a customer.
  ///
  /// @param which of the customer's orders it is, from 1
  /// @return how many it has served by then
  Vow<Integer> order(String customer, int which);
}
