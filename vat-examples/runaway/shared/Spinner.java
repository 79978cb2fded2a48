package runaway;

import vatworks.vow.Remote;

/// Works, and sometimes does not know when to stop.
public interface Spinner extends Remote {

  /// Does a small thing.
  void work(int amount);

  /// Looks for something until it is found.
  void search(String what);
}
