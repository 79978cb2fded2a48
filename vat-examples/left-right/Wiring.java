import vatworks.vat.Wirer;

/// Left and Right are to know each other.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.slot("left", wirer.root("right")); // o-50 in left's c-list
    wirer.slot("right", wirer.root("left")); // o-50 in right's c-list
    wirer.send(wirer.root("left"), "start");
  }
}
