import vatworks.vat.Wirer;

public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.send(
        wirer.root("alice"), "meet", wirer.root("bob"), wirer.root("carol"), wirer.root("mallory"));
  }
}
