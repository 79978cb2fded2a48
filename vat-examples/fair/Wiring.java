import vatworks.vat.Facet;
import vatworks.vat.Wirer;

/// Each customer gets a flow of its own, on which it is to send its orders, and a meter of its own to run on.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    Facet shop = wirer.root("shop");
    wirer.run("pushy", wirer.meter("pushy", 100_000));
    wirer.run("polite", wirer.meter("polite", 100_000));
    wirer.send(wirer.root("pushy"), "shop", shop, wirer.flow("pushy", 0, 1), 8);
    wirer.send(wirer.root("polite"), "shop", shop, wirer.flow("polite", 0, 1), 2);
  }
}
