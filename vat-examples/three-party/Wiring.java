import vatworks.vat.Facet;
import vatworks.vat.Wirer;

/// Alice is to know Bob and Carol. Bob and Carol know nobody.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    Facet alice = wirer.root("alice");
    wirer.slot("alice", wirer.root("bob")); // o-50
    wirer.slot("alice", wirer.root("carol")); // o-51
    wirer.send(alice, "start");
  }
}
