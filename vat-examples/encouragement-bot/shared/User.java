package encouragement;

import vatworks.vow.Remote;

/// Could do with something nice.
public interface User extends Remote {
  void meet(Bot bot);
}
