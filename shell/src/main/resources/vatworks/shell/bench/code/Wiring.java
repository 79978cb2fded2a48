import vatworks.vat.Wirer;

/// Introduces nobody.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {}
}
