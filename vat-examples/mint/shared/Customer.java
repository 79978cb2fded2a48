package mint;

import vatworks.vow.Remote;

/// Somebody who gets a purse, and may spend what is in it.
public interface Customer extends Remote {
  void welcome(Visit visit);
}
