package fair;

import vatworks.vow.Flow;
import vatworks.vow.Remote;

/// Orders things.
public interface Customer extends Remote {

  /// Orders so many things, all at once.
  ///
  /// @param flow what to send the orders on
  void shop(Shop shop, Flow flow, int orders);
}
