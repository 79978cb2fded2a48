import java.util.List;
import vatworks.vat.Facet;
import vatworks.vat.Wirer;

/// Tells every vat which one is next, the last one the first. All run on a meter below seven others, which are
/// below the container's own.
public final class Wiring implements vatworks.vat.Wiring {

  private static final int METERS = 8;
  private static final long PLENTY = 1L << 52;

  @Override
  public void wire(Wirer wirer) {
    Facet meter = wirer.meter("m1", PLENTY);
    for (int i = 2; i <= METERS; i++) {
      meter = wirer.meter(meter, "m" + i, PLENTY);
    }
    List<String> vats = wirer.vats();
    for (int i = 0; i < vats.size(); i++) {
      wirer.run(vats.get(i), meter);
      String next = vats.get((i + 1) % vats.size());
      wirer.send(wirer.root(vats.get(i)), "next", wirer.root(next));
    }
  }
}
