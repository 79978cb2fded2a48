package mint;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Makes the money of one currency. Whoever holds the mint can do that, so it is not for passing on.
public interface Mint extends Remote {

  /// A purse that holds `amount` of new money.
  ///
  /// @param amount 0 or more
  Vow<Purse> issue(long amount);
}
