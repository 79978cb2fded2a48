package random;

import vatworks.vow.Remote;

/// The permission to settle a vow.
public interface Settler extends Remote {

  void settle(Object what);

  void reject();
}
