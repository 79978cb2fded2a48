package mint;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Money on its way from one purse to another: worth its amount to the first who deposits it, and nothing
/// from then on.
public interface Payment extends Remote {

  /// What it claims to be worth. Only a deposit proves it.
  Vow<Long> amount();
}
