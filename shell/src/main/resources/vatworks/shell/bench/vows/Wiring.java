import vatworks.vat.Wirer;

/// The console introduces client and server to each other.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {}
}
