import vatworks.vat.Wirer;

public final class Wiring implements vatworks.vat.Wiring {
  public void wire(Wirer wirer) {
    wirer.send(wirer.root("relay"), "meet", wirer.root("probe"));
    wirer.send(wirer.root("desk"), "hire", wirer.root("clerk"));
  }
}
