package bench;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// What is called.
public interface Server extends Remote {

  Vow<Long> increment(long number);

  /// The server itself, for chains of calls.
  Vow<Server> self();
}
