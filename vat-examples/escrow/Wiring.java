import vatworks.vat.Wirer;

/// The treasury is to know everybody. Buyer and seller never get to know each other.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.send(
        wirer.root("treasury"), "open", wirer.root("buyer"), wirer.root("seller"), wirer.root("agent"));
  }
}
