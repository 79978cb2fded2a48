import vatworks.vat.Facet;
import vatworks.vat.Wirer;

/// The listener is to know the directory, the directory the file, and the file the jukebox.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    Facet directory = wirer.root("directory");
    wirer.send(wirer.root("file"), "use", wirer.root("jukebox"));
    wirer.send(directory, "enter", "fifth", wirer.root("file"));
    wirer.send(wirer.root("listener"), "use", directory);
  }
}
