package random;

import java.util.List;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// An object of a random program. It logs every message that it gets, and does what the plan says of it.
public interface Node extends Remote {

  /// @param id of the message; every id is sent at most once
  /// @param args nodes, vows, settlers and numbers
  Vow<Object> ask(long id, List<Object> args);

  void tell(long id, List<Object> args);
}
