import java.util.List;
import vatworks.vat.Wirer;

/// Every vat is to know the next one, and the last one the first.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    List<String> vats = wirer.vats();
    for (int i = 0; i < vats.size(); i++) {
      String next = vats.get((i + 1) % vats.size());
      wirer.slot(vats.get(i), wirer.root(next)); // o-50
    }
    wirer.send(wirer.root(vats.getFirst()), "pass", 7);
  }
}
