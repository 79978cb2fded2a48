import vatworks.vat.Wirer;

/// The shop is to know the bank and its first customer.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.send(wirer.root("shop"), "open", wirer.root("bank"), wirer.root("mallory"));
  }
}
