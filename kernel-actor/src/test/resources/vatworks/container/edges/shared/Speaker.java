import vatworks.vow.Log;
import vatworks.vow.Vow;

/// Is two things at once, so that it can be asked for as either.
public final class Speaker implements Named, Listener {

  private final String name;

  public Speaker(String name) {
    this.name = name;
  }

  @Override
  public Vow<String> name() {
    Log.line(name + " says its name");
    return Vow.resolve(name);
  }

  @Override
  public Vow<Named> child(String child) {
    Log.line(name + " has a child");
    return Vow.resolve(new Speaker(name + "/" + child));
  }

  @Override
  public void hear(String word) {
    Log.line(name + " hears " + word);
  }
}
