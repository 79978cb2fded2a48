import vatworks.vat.Wirer;

/// The directory is to know the file, and the file the jukebox. The listener knows nobody.
public final class Wiring implements vatworks.vat.Wiring {

  @Override
  public void wire(Wirer wirer) {
    wirer.send(wirer.root("file"), "use", wirer.root("jukebox"));
    wirer.send(wirer.root("directory"), "enter", "fifth", wirer.root("file"));
  }
}
