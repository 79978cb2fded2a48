package bench;

import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// What calls.
public interface Client extends Remote {

  /// One call after the other has been answered.
  ///
  /// @return how many were answered
  Vow<Long> call(Server server, long times);

  /// Likewise, but each call is three: two of them to what is not known yet.
  Vow<Long> chain(Server server, long times);
}
