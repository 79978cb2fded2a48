import vatworks.vat.Facet;
import vatworks.vat.Wirer;

/// The warden is the spinner's keeper.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    Facet spinner = wirer.root("spinner");
    wirer.keep("spinner", wirer.root("warden"));
    wirer.send(spinner, "work", 3);
    wirer.send(spinner, "search", "the end of pi");
    wirer.send(spinner, "work", 4);
  }
}
