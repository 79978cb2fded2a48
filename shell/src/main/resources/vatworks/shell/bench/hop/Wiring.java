import java.util.List;
import vatworks.vat.Wirer;

/// Tells every vat which one is next, the last one the first.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    List<String> vats = wirer.vats();
    for (int i = 0; i < vats.size(); i++) {
      String next = vats.get((i + 1) % vats.size());
      wirer.send(wirer.root(vats.get(i)), "next", wirer.root(next));
    }
  }
}
