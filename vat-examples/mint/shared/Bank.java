package mint;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Runs mints for whoever wants a currency of their own.
public interface Bank extends Remote {

  /// A new mint, and with it a new currency.
  Vow<Mint> openMint();
}
