package random.host;

import static vatworks.vow.E.E;

import java.util.ArrayList;
import java.util.List;
import random.Host;
import random.Node;
import random.PlannedNode;
import vatworks.vow.Vow;

/// Where nodes live.
public final class Index implements Host {

  @Override
  public Vow<Node> make(String name) {
    return Vow.resolve(new PlannedNode(name));
  }

  @Override
  public void start(long nodes, List<Host> hosts) {
    List<Vow<Node>> made = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      made.add(E(hosts.get(i % hosts.size())).make("root" + i));
    }
    Vow.all(made).thenDo(all -> new PlannedNode("start").react(0, List.copyOf(all)));
  }
}
