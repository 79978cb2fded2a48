package random;

import java.util.List;
import vatworks.vow.Remote;
import vatworks.vow.Vow;

/// Where nodes live.
public interface Host extends Remote {

  Vow<Node> make(String name);

  /// Makes as many nodes as the plan wants, dealt out to the hosts, and carries out message 0.
  void start(long nodes, List<Host> hosts);
}
